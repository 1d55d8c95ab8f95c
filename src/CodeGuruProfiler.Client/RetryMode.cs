namespace CodeGuruProfiler.Client;

/// <summary>How a failed call is sent again.</summary>
public enum RetryMode
{
    /// <summary>Exponential back-off with jitter, limited by a token bucket that all calls of a client share.</summary>
    Standard,

    /// <summary><see cref="Standard"/>, and the client slows down its sending while the service throttles.</summary>
    Adaptive,
}
