using System.Runtime.InteropServices;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.NetTraces;

/// <summary>The tree of a trace's stacks.</summary>
internal sealed class TraceTree
{
    private static readonly SampleType[] Types = [SampleType.Error, SampleType.External, SampleType.Managed];

    private readonly StackTable _stacks;
    private readonly StackMapper _states;
    private readonly StackMapper? _shownFrames;
    private readonly ReadLimits _limits;
    private readonly CallTreeBuilder _builder = new();
    private readonly List<string> _frames = [];

    public TraceTree(StackTable stacks, StackNames names, StackNames? shownNames, NetTraceReadOptions options, ReadLimits limits)
    {
        _stacks = stacks;
        _limits = limits;

        _states = new StackMapper(
            names,
            new StackMapperOptions
            {
                DetailedThreadStates = options.ThreadStates,
                NativeIsKnown = !options.IsFromWindows,
                HideRuntimeFrames = options.HideRuntimeFrames && options.FrameNames == FrameNameStyle.CSharp,
            });
        _shownFrames = shownNames is null
            ? null
            : new StackMapper(shownNames, new StackMapperOptions { DetailedThreadStates = false, HideRuntimeFrames = false });
    }

    public CallTree ToCallTree()
    {
        for (int index = 0; index < _stacks.Count; index++)
        {
            foreach (SampleType type in Types)
            {
                long count = _stacks.GetCount(index, type);
                if (count > 0)
                {
                    Add(_stacks.GetStack(index), type, count);
                }
            }
        }

        return _builder.ToCallTree();
    }

    private void Add(ReadOnlySpan<ulong> stack, SampleType type, long count)
    {
        // Positions in the trace are of no use here: a stack is put together from many of them.
        if (stack.Length > _limits.MaxDepth)
        {
            throw Errors.TooDeep(_limits.MaxDepth, 0);
        }

        string state = _states.Map(stack, type, _frames);
        _shownFrames?.Map(stack, type, _frames);
        _builder.Add(CollectionsMarshal.AsSpan(_frames), count, state);
        if (_builder.NodeCount > _limits.MaxNodes)
        {
            throw Errors.TooManyNodes(_limits.MaxNodes, 0);
        }
    }
}
