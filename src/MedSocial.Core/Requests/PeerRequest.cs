using MedSocial.Identity;
using MedSocial.Search;

namespace MedSocial.Requests;

/// <summary>What every request to peers has in common: who asks, from where, on which networks, and who must not be an answer.</summary>
/// <remarks>Immutable; equality is by value, but for <see cref="OptOuts"/> and <see cref="Book"/>, which compare by reference. What a person types
/// (places, specialties, questions, radii) is read when the request is answered and never throws: see <see cref="PeerList.Issues"/>.</remarks>
public abstract record PeerRequest
{
    private protected PeerRequest()
    {
    }

    /// <summary>Gets who asks; null when nobody is named. Never an answer.</summary>
    public PractitionerId? Asker { get; init; }

    /// <summary>Gets the networks on which peers may be reached; when empty, those of the asker's accounts, and all when the asker has none.</summary>
    public EquatableArray<NetworkId> Networks { get; init; }

    /// <summary>Gets the commune, postal code or « latitude,longitude » from which distances are measured; null for no place.</summary>
    public string? Place { get; init; }

    /// <summary>Gets how far a peer may be, in kilometres, above 0; null for what is usual for the kind of request.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>Gets what else a peer must meet; null for nothing. Order and page of it do not matter.</summary>
    public SearchQuery? Filter { get; init; }

    /// <summary>Gets the day as of which is answered; null for that of the newest figure or interaction of the directory.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets who objects to being an answer.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public OptOutList OptOuts { get; init => field = value ?? throw new ArgumentNullException(nameof(OptOuts)); } = OptOutList.Empty;

    /// <summary>Gets the recommendations that count.</summary>
    /// <exception cref="ArgumentNullException">The book is null.</exception>
    public RecommendationBook Book { get; init => field = value ?? throw new ArgumentNullException(nameof(Book)); } = RecommendationBook.Empty;

    /// <summary>Gets how many peers to name at most; 0 for the counts alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Take
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Take));
            field = value;
        }
    } = 20;
}
