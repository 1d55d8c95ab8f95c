using System.Runtime.InteropServices;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Periods;

/// <summary>Turns the stacks of a period into a call tree.</summary>
internal sealed class PeriodTree
{
    private static readonly SampleType[] Types = [SampleType.Error, SampleType.External, SampleType.Managed];

    // The sampler's own threads; what they cost is in the agent's overhead.
    private static readonly string[] OwnFrames = ["CodeGuruProfiler.Agent.Sampling.SamplingThread.", "CodeGuruProfiler.Agent.Ports.Watchdog."];

    private readonly StackTable _stacks;
    private readonly StackNames _names;
    private readonly bool _detailedThreadStates;
    private readonly bool _hideRuntimeFrames;
    private readonly bool _hideAsyncPlumbing;
    private readonly List<string> _frames = [];

    public PeriodTree(StackTable stacks, StackNames names, ProcessSamplerOptions options)
    {
        _stacks = stacks;
        _names = names;
        _detailedThreadStates = options.DetailedThreadStates;
        _hideRuntimeFrames = options.HideRuntimeFrames;
        _hideAsyncPlumbing = options.HideAsyncPlumbing;
    }

    public static long CountOf(StackTable stacks, int index)
    {
        long count = 0;
        foreach (SampleType type in Types)
        {
            count += stacks.GetCount(index, type);
        }

        return count;
    }

    /// <summary>Creates the tree of the stacks.</summary>
    /// <param name="maxStackDepth">The frames that a stack keeps, 2 or more: those next to the leaf, where the time goes.</param>
    /// <param name="nativeIsKnown">Whether the runtime distinguishes native code.</param>
    public TreeOfPeriod Create(int maxStackDepth, bool nativeIsKnown)
    {
        var mapper = new StackMapper(
            _names,
            new StackMapperOptions
            {
                DetailedThreadStates = _detailedThreadStates,
                HideRuntimeFrames = _hideRuntimeFrames,
                HideAsyncPlumbing = _hideAsyncPlumbing,
                NativeIsKnown = nativeIsKnown,
            });
        var builder = new CallTreeBuilder();
        long samples = 0;
        long unresolved = 0;
        for (int index = 0; index < _stacks.Count; index++)
        {
            if (!TryAdd(builder, mapper, index, maxStackDepth))
            {
                continue;
            }

            long count = CountOf(_stacks, index);
            samples += count;
            unresolved += HasUnknownAddress(_stacks.GetStack(index)) ? count : 0;
        }

        return new TreeOfPeriod(builder.ToCallTree(), samples, unresolved);
    }

    private bool TryAdd(CallTreeBuilder builder, StackMapper mapper, int index, int maxStackDepth)
    {
        foreach (SampleType type in Types)
        {
            long count = _stacks.GetCount(index, type);
            if (count == 0)
            {
                continue;
            }

            string state = mapper.Map(_stacks.GetStack(index), type, _frames);
            if (IsOwnThread())
            {
                return false;
            }

            Cut(maxStackDepth);
            builder.Add(CollectionsMarshal.AsSpan(_frames), count, state);
        }

        return true;
    }

    private bool IsOwnThread()
    {
        foreach (string frame in _frames)
        {
            foreach (string own in OwnFrames)
            {
                if (frame.StartsWith(own, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Cut(int maxStackDepth)
    {
        int excess = _frames.Count - maxStackDepth;
        if (excess > 0)
        {
            // The root of what is left stands for what was cut.
            _frames.RemoveRange(0, excess);
            _frames[0] = StackMapper.Truncated;
        }
    }

    private bool HasUnknownAddress(ReadOnlySpan<ulong> stack)
    {
        foreach (ulong address in stack)
        {
            if (_names.Find(address) is null)
            {
                return true;
            }
        }

        return false;
    }
}
