using MedSocial.Requests;

namespace MedSocial;

/// <summary>Finds whom to ask: for advice, an appointment, a replacement, support.</summary>
/// <remarks>
/// <para>One shape for all: a request, gates that leave people out (counted by reason, never by name), signals, ranked candidates with a channel and an explanation whose points add up. What a person
/// types never throws: it comes back in <see cref="PeerList.Issues"/>, and the rest is answered. Same directory, same request, same answer, whatever the order of input.</para>
/// <para>Never an answer: the asker, who objects (<see cref="PeerRequest.OptOuts"/>), accounts that are protected, suspended or closed, a name that is withheld. Who goes under a pseudonym is not asked for
/// appointments or replacements and never where a place counts.</para>
/// <para>Thread-safe. The first request to a directory lays out columns, O(size of the directory); the first for a day reads the signals of rankings, influence among them
/// (<see cref="PrepareRequests"/> does both beforehand); the first under a hashtag reads the acts under it. After that everybody is looked at where a specialty has few people or a filter is given; of many,
/// those whom this request alone concerns and then the best by points until nobody behind can reach the list (<see cref="PeerList.IsComplete"/>). No allocation for who is not named.</para>
/// </remarks>
public static class DirectoryRequests
{
    /// <summary>Makes ready what the first requests would wait for; every later one answers in milliseconds.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="asOf">The day of the requests to come; null for that of the newest figure, as in a request without one.</param>
    /// <param name="progress">Is told each part when it is done.</param>
    /// <param name="cancellation">Stops between parts and within the long ones; what is done stays, and another call goes on from there.</param>
    /// <remarks>
    /// O(size of the directory): columns, the signals of a day with influence, the <see cref="MostHashtags"/> hashtags of most acts. Thread-safe; a second call for the same day costs nothing. Call it where nobody waits: before a
    /// directory is published, in the factory that makes it, or in a thread of its own. Nobody has to: what is missing is made by the first who asks.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <example><c>directory.PrepareRequests(cancellation: stopping)</c></example>
    public static void PrepareRequests(this MedicalDirectory directory, DateOnly? asOf = null, IProgress<RequestPreparation>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        directory.Segment.Guard((directory, asOf, progress, cancellation), static asked =>
        {
            new PeerPreparation(asked.directory, asked.progress, asked.cancellation).Run(asked.asOf);
            return true;
        });
    }

    /// <summary>Of how many hashtags <see cref="PrepareRequests"/> adds up who acts under them.</summary>
    public const int MostHashtags = 16;

    /// <summary>Finds who answers such questions.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">Stops the reading of signals.</param>
    /// <returns>The peers, the hashtag and the network to use; nobody where the text may identify a patient (<see cref="PeerList.IsRefused"/>).</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <example><c>directory.FindPeers(new AdviceRequest("#DocTocToc éruption après amoxicilline, avis dermato ?"))</c></example>
    public static PeerList FindPeers(this MedicalDirectory directory, AdviceRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(request);
        return directory.Segment.Guard((directory, request, cancellation), static asked => AdviceFinder.Find(asked.directory, asked.request, asked.cancellation));
    }

    /// <summary>Finds who may see a patient soon: those whom the asker knows first, then the near ones.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="request">What is needed.</param>
    /// <param name="cancellation">Stops the reading of signals.</param>
    /// <returns>The peers, and a draft message with placeholders and no patient.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PeerList FindPeers(this MedicalDirectory directory, AppointmentRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(request);
        return directory.Segment.Guard((directory, request, cancellation), static asked => AppointmentFinder.Find(asked.directory, asked.request, asked.cancellation));
    }

    /// <summary>Finds who may replace, and who together covers the period.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="request">The period, and the offers to choose from.</param>
    /// <param name="cancellation">Stops the search for the smallest set.</param>
    /// <returns>The peers by how well they fit, and <see cref="PeerList.Cover"/>: the fewest that cover most, exact for small cases.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PeerList FindPeers(this MedicalDirectory directory, ReplacementRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(request);
        return directory.Segment.Guard((directory, request, cancellation), static asked => ReplacementFinder.Find(asked.directory, asked.request, asked.cancellation));
    }

    /// <summary>Finds a few peers who are likely to support a colleague.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="request">Whom, and against which account.</param>
    /// <param name="cancellation">Stops the reading of signals.</param>
    /// <returns>At most <see cref="SupportRequest.MostPeers"/> peers; never the aggressor.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PeerList FindPeers(this MedicalDirectory directory, SupportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(request);
        return directory.Segment.Guard((directory, request, cancellation), static asked => SupportFinder.Find(asked.directory, asked.request, asked.cancellation));
    }
}
