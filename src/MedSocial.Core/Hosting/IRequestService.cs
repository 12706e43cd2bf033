using MedSocial.Requests;

namespace MedSocial.Hosting;

/// <summary>Asks the snapshot in service: whom to ask? Thread-safe; each answer is of one snapshot. See <see cref="DirectoryRequests"/>.</summary>
public interface IRequestService
{
    /// <summary>Finds who answers such questions.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">Stops the reading of signals.</param>
    /// <returns>The peers; nobody where the text may identify a patient.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    PeerList FindPeers(AdviceRequest request, CancellationToken cancellation = default);

    /// <summary>Finds who may see a patient soon.</summary>
    /// <param name="request">What is needed.</param>
    /// <param name="cancellation">Stops the reading of signals.</param>
    /// <returns>The peers, and a draft message with placeholders.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    PeerList FindPeers(AppointmentRequest request, CancellationToken cancellation = default);

    /// <summary>Finds who may replace, and who together covers the period.</summary>
    /// <param name="request">The period, and the offers to choose from.</param>
    /// <param name="cancellation">Stops the search for the smallest set.</param>
    /// <returns>The peers, and the cover.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    PeerList FindPeers(ReplacementRequest request, CancellationToken cancellation = default);

    /// <summary>Finds a few peers who are likely to support a colleague.</summary>
    /// <param name="request">Whom, and against which account.</param>
    /// <param name="cancellation">Stops the reading of signals.</param>
    /// <returns>The peers; never the aggressor.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    PeerList FindPeers(SupportRequest request, CancellationToken cancellation = default);
}

internal sealed class RequestService(DirectoryProvider provider) : IRequestService
{
    private const string Operation = "request";

    public PeerList FindPeers(AdviceRequest request, CancellationToken cancellation = default) => provider.Telemetry.Measure(
        Operation, (provider.Current, request, cancellation), static asked => asked.Current.FindPeers(asked.request, asked.cancellation));

    public PeerList FindPeers(AppointmentRequest request, CancellationToken cancellation = default) => provider.Telemetry.Measure(
        Operation, (provider.Current, request, cancellation), static asked => asked.Current.FindPeers(asked.request, asked.cancellation));

    public PeerList FindPeers(ReplacementRequest request, CancellationToken cancellation = default) => provider.Telemetry.Measure(
        Operation, (provider.Current, request, cancellation), static asked => asked.Current.FindPeers(asked.request, asked.cancellation));

    public PeerList FindPeers(SupportRequest request, CancellationToken cancellation = default) => provider.Telemetry.Measure(
        Operation, (provider.Current, request, cancellation), static asked => asked.Current.FindPeers(asked.request, asked.cancellation));
}
