namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Checks of what a call tree is built or filtered with.</summary>
internal static class Require
{
    public static void Counters(ReadOnlySpan<string> counters, string parameter)
    {
        foreach (string counter in counters)
        {
            if (counter is null)
            {
                throw Errors.NullCounter(parameter);
            }
        }
    }

    public static void Frames(ReadOnlySpan<string> stack, string parameter)
    {
        foreach (string frame in stack)
        {
            if (frame is null)
            {
                throw Errors.NullFrame(parameter);
            }
        }
    }

    public static void Frames(ReadOnlySpan<CallFrame> stack, string parameter)
    {
        foreach (CallFrame frame in stack)
        {
            if (frame.Name is null)
            {
                throw Errors.NullFrame(parameter);
            }

            if (frame.Line < 0)
            {
                throw Errors.NegativeLine(frame.Line, parameter);
            }
        }
    }
}
