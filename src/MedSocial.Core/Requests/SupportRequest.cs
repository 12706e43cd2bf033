namespace MedSocial.Requests;

/// <summary>Support for a colleague who is attacked: a few peers who are likely to write a kind word to that colleague, in private first.</summary>
/// <param name="Colleague">Who is to be supported.</param>
/// <remarks>No tool for a pile-on: at most <see cref="MostPeers"/> peers are named, the account of the aggressor and its owner are never among them, and no
/// answer names or links that account. Assistance in adversity: Code de la santé publique, R.4127-56.</remarks>
public sealed record SupportRequest(PractitionerId Colleague) : PeerRequest
{
    /// <summary>The most peers that are named, whatever <see cref="PeerRequest.Take"/> says.</summary>
    public const int MostPeers = 10;

    /// <summary>Gets what the attack is about, as a hashtag; null for nothing in particular.</summary>
    public Hashtag? Topic { get; init; }

    /// <summary>Gets the account that attacks, so that neither it nor its owner is ever named.</summary>
    public AccountId? Aggressor { get; init; }
}
