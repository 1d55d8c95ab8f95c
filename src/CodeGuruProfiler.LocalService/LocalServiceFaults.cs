using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Faults;
using CodeGuruProfiler.LocalService.Model;

namespace CodeGuruProfiler.LocalService;

/// <summary>Makes a <see cref="LocalProfilerService"/> fail, to see what a client does then.</summary>
/// <remarks>
/// Faults wait in the order they are set; a request takes the first that is for its operation and its body, and only one. They strike
/// before the signature is checked. Safe to use from many threads.
/// </remarks>
public sealed class LocalServiceFaults
{
    // Times stay those that the service can compute with and write.
    internal static readonly TimeSpan MaxSkew = TimeSpan.FromDays(36_500);

    // The longest that a timer of .NET takes is some minutes more.
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromDays(49);

    private readonly ServiceModel _model;
    private readonly FaultQueue _queue;
    private readonly SkewedClock _clock;

    internal LocalServiceFaults(ServiceModel model, FaultQueue queue, SkewedClock clock)
    {
        _model = model;
        _queue = queue;
        _clock = clock;
    }

    /// <summary>Gets or sets by how much the service's clock is wrong.</summary>
    /// <value>
    /// Positive when the service's clock is ahead, 36,500 days at most in both directions; zero unless set. Beyond fifteen minutes, signatures of the
    /// right time get RequestExpired.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is more than 36,500 days.</exception>
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

    /// <summary>Answers the next requests with ThrottlingException (HTTP 429).</summary>
    /// <param name="count">How many requests; 1 or more.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>; null for any.</param>
    /// <param name="when">What the body must hold; null for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is none of the service.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults wait already.</exception>
    public void ThrottleNext(int count = 1, string? operation = null, FaultCondition? when = null)
        => FailNext(ErrorCodes.Throttling, message: "The request was denied due to request throttling.", count: count, operation: operation, when: when);

    /// <summary>Answers the next requests with an error.</summary>
    /// <param name="code">The error's code, such as <c>InternalServerException</c>.</param>
    /// <param name="status">The HTTP status; null for the one that the reference gives to the code.</param>
    /// <param name="message">The message; null for one that says that it is a fault.</param>
    /// <param name="count">How many requests; 1 or more.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>; null for any.</param>
    /// <param name="when">What the body must hold; null for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or <paramref name="status"/> is no status of an error.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty, holds other than visible ASCII characters (it is sent in a header), or is not of the reference and <paramref name="status"/> is null; or <paramref name="operation"/> is none of the service.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults wait already.</exception>
    public void FailNext(string code, int? status = null, string? message = null, int count = 1, string? operation = null, FaultCondition? when = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        if (code.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("The code is sent in a header: give visible ASCII characters without spaces.", nameof(code));
        }

        int known = status ?? ErrorCodes.FindStatus(code)
            ?? throw new ArgumentException($"Give a status: '{code}' is not an error of the reference, which would have one.", nameof(status));
        ArgumentOutOfRangeException.ThrowIfLessThan(known, 400, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(known, 599, nameof(status));
        Add(new Fault { Error = new ServiceError(code, known, message ?? "A fault that was asked for.") }, count, operation, when);
    }

    /// <summary>Lets the next requests wait before they go their way.</summary>
    /// <param name="delay">How long, by the clock of the options; zero to 49 days.</param>
    /// <param name="count">How many requests; 1 or more.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>; null for any.</param>
    /// <param name="when">What the body must hold; null for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative or more than 49 days, or <paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is none of the service.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults wait already.</exception>
    public void DelayNext(TimeSpan delay, int count = 1, string? operation = null, FaultCondition? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, MaxDelay);
        Add(new Fault { Delay = delay }, count, operation, when);
    }

    /// <summary>Closes the connection of the next requests without an answer, before they do anything.</summary>
    /// <param name="count">How many requests; 1 or more.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>; null for any.</param>
    /// <param name="when">What the body must hold; null for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is none of the service.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults wait already.</exception>
    public void CloseConnectionNext(int count = 1, string? operation = null, FaultCondition? when = null)
        => Add(new Fault { ClosesConnection = true }, count, operation, when);

    /// <summary>Closes the connection of the next requests in the middle of the answer, after they did what they ask for.</summary>
    /// <param name="bytes">After how many bytes of the body. The Content-Length is that of the whole. An answer without a body is not sent at all.</param>
    /// <param name="count">How many requests; 1 or more.</param>
    /// <param name="operation">The operation, such as <c>GetProfile</c>; null for any.</param>
    /// <param name="when">What the body must hold; null for any body.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative, or <paramref name="count"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="operation"/> is none of the service.</exception>
    /// <exception cref="InvalidOperationException">A thousand faults wait already.</exception>
    public void CutBodyNext(int bytes = 1, int count = 1, string? operation = null, FaultCondition? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Add(new Fault { CutAfter = bytes }, count, operation, when);
    }

    /// <summary>Forgets all faults that wait, and sets the clock right.</summary>
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
            throw new ArgumentException($"'{operation}' is not an operation of the service.", nameof(operation));
        }

        _queue.Add(fault, count, operation, when?.Copy());
    }
}
