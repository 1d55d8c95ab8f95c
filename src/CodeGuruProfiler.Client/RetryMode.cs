namespace CodeGuruProfiler.Client;

/// <summary>The rules for retrying failed calls.</summary>
public enum RetryMode
{
    /// <summary>Exponential back-off with jitter, limited by a token bucket that all calls of a client share.</summary>
    Standard,

    /// <summary><see cref="Standard"/>, and the client slows down its sending while the service throttles.</summary>
    Adaptive,
}
