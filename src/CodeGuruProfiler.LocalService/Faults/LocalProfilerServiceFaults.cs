using CodeGuruProfiler.LocalService.Faults;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService;

/// <summary>Injects faults into a <see cref="LocalProfilerService"/>, to test how a client handles failures.</summary>
/// <remarks>
/// Faults are queued in the order in which they are added. A request takes at most one: the first whose operation and condition match. Faults apply
/// before the signature is checked. Thread-safe.
/// </remarks>
public sealed class LocalProfilerServiceFaults
{
    // Times stay within what the service can compute with and write.
    internal static readonly TimeSpan MaxSkew = TimeSpan.FromDays(36_500);

    // The longest time of a .NET timer is some minutes more.
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromDays(49);

    private readonly ServiceModel _model;
    private readonly FaultQueue _queue;
    private readonly SkewedClock _clock;

    internal LocalProfilerServiceFaults(ServiceModel model, FaultQueue queue, SkewedClock clock)
    {
        _model = model;
        _queue = queue;
        _clock = clock;
    }

    /// <summary>Gets or sets the difference between the service's clock and the clock of the options.</summary>
    /// <value>
    /// Positive when the service's clock is ahead, and at most 36,500 days in both directions. The default is zero. Beyond fifteen minutes, signatures with
    /// the right time get RequestExpired.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value exceeds 36,500 days.</exception>
    public TimeSpan ClockSkew
    {
        get => _clock.Skew;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -MaxSkew);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxSkew);

            _clock.Skew = value;
        }
    }

    /// <summary>Returns ThrottlingException (HTTP 429) for the next requests.</summary>
    /// <param name="count">The number of requests; at least 1.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>, or <see langword="null"/> for any.</param>
    /// <param name="when">The condition on the body, or <see langword="null"/> for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of the service, or <paramref name="when"/> is invalid.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults are queued already.</exception>
    public void ThrottleNext(int count = 1, string? operation = null, FaultCondition? when = null)
        => FailNext(ErrorCodes.Throttling, message: "The request was denied due to request throttling.", count: count, operation: operation, when: when);

    /// <summary>Returns an error for the next requests.</summary>
    /// <param name="code">The error code, such as <c>InternalServerException</c>.</param>
    /// <param name="status">The HTTP status, or <see langword="null"/> for the documented status of the code.</param>
    /// <param name="message">The error message, or <see langword="null"/> for a default message.</param>
    /// <param name="count">The number of requests; at least 1.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>, or <see langword="null"/> for any.</param>
    /// <param name="when">The condition on the body, or <see langword="null"/> for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or <paramref name="status"/> is not an error status.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="code"/> is empty, contains characters other than visible ASCII (it is sent in a header), or is not documented and
    /// <paramref name="status"/> is null; or <paramref name="operation"/> is not an operation of the service; or <paramref name="when"/> is invalid.
    /// </exception>
    /// <exception cref="InvalidOperationException">A thousand faults are queued already.</exception>
    public void FailNext(string code, int? status = null, string? message = null, int count = 1, string? operation = null, FaultCondition? when = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        if (code.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw Faults.Errors.InvalidCode(nameof(code));
        }

        int known = status ?? ErrorCodes.FindStatus(code)
            ?? throw Faults.Errors.MissingStatus(code, nameof(status));
        ArgumentOutOfRangeException.ThrowIfLessThan(known, 400, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(known, 599, nameof(status));

        Add(new Fault { Error = new ServiceError(code, known, message ?? "Injected fault.") }, count, operation, when);
    }

    /// <summary>Delays the next requests before they are processed.</summary>
    /// <param name="delay">The delay on the clock of the options; zero to 49 days.</param>
    /// <param name="count">The number of requests; at least 1.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>, or <see langword="null"/> for any.</param>
    /// <param name="when">The condition on the body, or <see langword="null"/> for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative or more than 49 days, or <paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of the service, or <paramref name="when"/> is invalid.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults are queued already.</exception>
    public void DelayNext(TimeSpan delay, int count = 1, string? operation = null, FaultCondition? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, MaxDelay);

        Add(new Fault { Delay = delay }, count, operation, when);
    }

    /// <summary>Closes the connection of the next requests without a response, before the operation runs.</summary>
    /// <param name="count">The number of requests; at least 1.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>, or <see langword="null"/> for any.</param>
    /// <param name="when">The condition on the body, or <see langword="null"/> for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of the service, or <paramref name="when"/> is invalid.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults are queued already.</exception>
    public void CloseConnectionNext(int count = 1, string? operation = null, FaultCondition? when = null)
        => Add(new Fault { ClosesConnection = true }, count, operation, when);

    /// <summary>Closes the connection of the next requests in the middle of the response, after the operation ran.</summary>
    /// <param name="bytes">The number of bytes of the body to send. The Content-Length is that of the whole body. A response without a body is not sent at all.</param>
    /// <param name="count">The number of requests; at least 1.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>, or <see langword="null"/> for any.</param>
    /// <param name="when">The condition on the body, or <see langword="null"/> for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative, or <paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is not an operation of the service, or <paramref name="when"/> is invalid.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults are queued already.</exception>
    public void CutBodyNext(int bytes = 1, int count = 1, string? operation = null, FaultCondition? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);

        Add(new Fault { CutAfter = bytes }, count, operation, when);
    }

    /// <summary>Removes all queued faults and resets the clock.</summary>
    public void Clear()
    {
        _queue.Clear();
        ClockSkew = TimeSpan.Zero;
    }

    private void Add(Fault fault, int count, string? operation, FaultCondition? when)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (operation is not null && !_model.Operations.Any(known => known.Name == operation))
        {
            throw Faults.Errors.UnknownOperation(operation, nameof(operation));
        }

        if (when is { ProfileCounters: null })
        {
            throw Faults.Errors.MissingCounters(nameof(when));
        }

        _queue.Add(fault, count, operation, when?.Copy());
    }
}
