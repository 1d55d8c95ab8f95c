using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>A time limit that runs.</summary>
/// <param name="Limit">Which limit.</param>
/// <param name="Value">Its whole length, for the exception.</param>
/// <param name="Left">The time that is left of it; <see cref="Timeout.InfiniteTimeSpan"/> when it never ends.</param>
internal readonly record struct RunningLimit(TimeLimit Limit, TimeSpan Value, TimeSpan Left)
{
    public static RunningLimit Of(Deadline deadline, TimeProvider timeProvider) => new(TimeLimit.Total, deadline.Limit, deadline.Left(timeProvider));

    /// <summary>Gets the sooner of the limit of an attempt that begins now and of its call's.</summary>
    public static RunningLimit SoonerOf(TimeSpan attemptTimeout, Deadline deadline, TimeProvider timeProvider)
    {
        RunningLimit call = Of(deadline, timeProvider);
        bool isAttemptSooner = call.Left == Timeout.InfiniteTimeSpan || (attemptTimeout != Timeout.InfiniteTimeSpan && attemptTimeout < call.Left);
        return isAttemptSooner ? new RunningLimit(TimeLimit.Attempt, attemptTimeout, attemptTimeout) : call;
    }
}
