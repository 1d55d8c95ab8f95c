namespace CodeGuruProfiler.NetTrace.ThreadStates;

/// <summary>Applies the table of rules to the top of a stack.</summary>
internal static class ThreadStateClassifier
{
    private const int FramesLookedAt = 8;

    public static string Classify(SampleType type, ReadOnlySpan<string> framesLeafFirst, bool nativeIsKnown)
    {
        string? wait = FindWait(framesLeafFirst);
        bool isManaged = type == SampleType.Managed;
        if (wait is ThreadStateRules.Idle or ThreadStateRules.Blocked)
        {
            return wait;
        }

        // A thread that spins before a wait uses the processor.
        if (wait is not null && (!isManaged || IsAt(framesLeafFirst, ThreadStateTable.WaitEntry)))
        {
            return wait == ThreadStateRules.Waiting && IsIdleThread(framesLeafFirst) ? ThreadStateRules.Idle : wait;
        }

        return isManaged || !nativeIsKnown ? ThreadStateRules.Runnable : ThreadStateRules.Native;
    }

    // Idle, blocked, and sleeping decide wherever they stand, because they are built on waits; of the other waits the one nearest to the leaf does.
    private static string? FindWait(ReadOnlySpan<string> frames)
    {
        string? nearest = null;
        foreach (string frame in frames[..Math.Min(frames.Length, FramesLookedAt)])
        {
            if (frame.StartsWith(ThreadStateTable.SafePoint, StringComparison.Ordinal))
            {
                continue;
            }

            string? state = StateOf(frame);
            if (state is ThreadStateRules.Idle or ThreadStateRules.Blocked or ThreadStateRules.TimedWaiting)
            {
                return state;
            }

            nearest ??= state;
            if (state is null && !StartsWithAny(frame, ThreadStateTable.WaitingCode))
            {
                break;
            }
        }

        return nearest;
    }

    private static string? StateOf(string frame)
    {
        foreach (ThreadStateEntry rule in ThreadStateTable.Rules)
        {
            if (frame.StartsWith(rule.FramePrefix, StringComparison.Ordinal))
            {
                return rule.State;
            }
        }

        return null;
    }

    private static bool IsAt(ReadOnlySpan<string> frames, string prefix) => !frames.IsEmpty && frames[0].StartsWith(prefix, StringComparison.Ordinal);

    private static bool IsIdleThread(ReadOnlySpan<string> frames)
    {
        foreach (string frame in frames)
        {
            if (StartsWithAny(frame, ThreadStateTable.IdleThreads))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(string frame, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (frame.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
