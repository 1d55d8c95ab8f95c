using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>One call on its way: the request, where the call stands, and what came back.</summary>
internal abstract class PipelineMessage(ServiceRequest request, CancellationToken cancellationToken)
{
    public ServiceRequest Request { get; } = request;

    /// <summary>Gets or sets what ends the call or, within a time limit, the part of it that the limit holds for.</summary>
    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    /// <summary>Gets or sets the timestamp of the call's beginning, as the clock of the client counts.</summary>
    public long Started { get; set; }

    /// <summary>Gets or sets the attempt under way, the first being 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Gets or sets the id that the service gave the answer, once it was read.</summary>
    public string? RequestId { get; set; }

    /// <summary>Gets or sets the HTTP status of the answer, once it was read; 0 before.</summary>
    public int Status { get; set; }

    /// <summary>Gets or sets what the last retry took from the quota: success puts it back.</summary>
    public int RetryCost { get; set; }

    /// <summary>Gets or sets the attempts that have failed; <see langword="null"/> during the first.</summary>
    public EarlierAttempts? Earlier { get; set; }

    /// <summary>Gets or sets what is added to this machine's time when the attempt is signed.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>Gets or sets how far the answer of the attempt under way was dated ahead of this machine's time.</summary>
    /// <value><see langword="null"/> when it does not tell, or is not looked at.</value>
    public TimeSpan? ObservedSkew { get; set; }

    /// <summary>Gets or sets when the attempt under way was signed and sent.</summary>
    public DateTimeOffset SentAt { get; set; }

    /// <summary>Gets or sets when the headers of its answer arrived.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    public ImmutableCredentials? Credentials { get; set; }

    /// <summary>Gets the failed attempts, the one under way included: for the exception that ends it.</summary>
    /// <param name="error">The error code, or the type of the exception.</param>
    /// <param name="status">The status of the response, if there is one.</param>
    /// <param name="timeProvider">The clock of the client.</param>
    public IReadOnlyList<AttemptFailure> FailuresWith(string error, HttpStatusCode? status, TimeProvider timeProvider)
        =>
        [
            .. Earlier?.Failures ?? [],
            new AttemptFailure { Attempt = Attempt, Error = error, StatusCode = status, Elapsed = timeProvider.GetElapsedTime(Earlier?.Started ?? Started) },
        ];

    /// <summary>Turns the answer into the operation's response.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not what the operation documents.</exception>
    public abstract void ReadResponse(ServiceResponse response);
}
