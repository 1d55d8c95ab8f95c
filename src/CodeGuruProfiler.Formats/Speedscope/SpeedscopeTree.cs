using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>The tree that a file's stacks are added to, and the current stack.</summary>
internal sealed class SpeedscopeTree
{
    private readonly CallTreeBuilder _builder = new();
    private readonly ReadLimits _limits;
    private readonly SpeedscopeFrame[] _frames;
    private Entry[] _stack = new Entry[65];

    public SpeedscopeTree(SpeedscopeDocument document, ReadLimits limits)
    {
        _limits = limits;
        bool isOfDotNetTrace = document.Exporter != SpeedscopeCounters.Exporter && DotNetTraceFrames.AreIn(document);
        _frames = new SpeedscopeFrame[document.Frames.Count];
        for (int i = 0; i < _frames.Length; i++)
        {
            _frames[i] = Create(document.Frames[i], isOfDotNetTrace);
        }
    }

    public int FrameCount => _frames.Length;

    /// <summary>Gets the number of frames of the current stack.</summary>
    public int Depth { get; private set; }

    /// <summary>Gets the number of frames of the last stack, whose beginning may be that of the next.</summary>
    public int Known { get; private set; }

    /// <summary>Gets the frame on top.</summary>
    public int Top => _stack[Depth].Frame;

    /// <summary>Begins a profile with an empty stack.</summary>
    public void Begin(string counter)
    {
        Clear();
        Known = 0;
        _stack[0] = new Entry { Counter = _builder.AddCounter(counter), IsAbove = true };
    }

    /// <summary>Begins the next stack. Its nodes are looked up only from where it parts from the last.</summary>
    public void Clear() => Depth = 0;

    public void Push(int frame, int position)
    {
        if (Depth == _limits.MaxDepth)
        {
            throw Errors.TooDeep(_limits.MaxDepth, position);
        }

        if (Depth + 1 == _stack.Length)
        {
            Array.Resize(ref _stack, 2 * _stack.Length);
        }

        if (Depth >= Known || _stack[Depth + 1].Frame != frame)
        {
            _stack[Depth + 1] = Enter(_stack[Depth], frame, position);
            Known = Depth + 1;
        }

        Depth++;
    }

    public void Pop() => Depth--;

    /// <summary>Adds to the count of the stack.</summary>
    public void Add(double weight)
    {
        if (weight != 0)
        {
            _builder.AddCount(_stack[Depth].Node, _stack[Depth].Counter, weight);
        }
    }

    public CallTree ToCallTree() => _builder.ToCallTree();

    private Entry Enter(Entry caller, int frame, int position)
    {
        SpeedscopeFrame called = _frames[frame];
        switch (called.Role)
        {
            case FrameRole.Wrapper when caller.IsAbove:
                return caller with { Frame = frame };
            case FrameRole.State:
                return caller with { Frame = frame, Counter = called.Counter, IsAbove = false };
            default:
                int node = _builder.GetOrAddNode(caller.Node, called.Number);
                if (_builder.NodeCount > _limits.MaxNodes)
                {
                    throw Errors.TooManyNodes(_limits.MaxNodes, position);
                }

                _builder.AddSource(node, called.File, called.Line);
                return new Entry { Frame = frame, Node = node, Counter = _stack[0].Counter };
        }
    }

    private SpeedscopeFrame Create((string Name, string? File, int? Line) frame, bool isOfDotNetTrace)
    {
        string? state = isOfDotNetTrace ? DotNetTraceFrames.StateOf(frame.Name) : null;
        FrameRole role = state is not null ? FrameRole.State
            : isOfDotNetTrace && DotNetTraceFrames.IsWrapper(frame.Name) ? FrameRole.Wrapper
            : FrameRole.Function;
        return new SpeedscopeFrame(_builder.AddFrame(frame.Name), frame.File, frame.Line, role, state is null ? 0 : _builder.AddCounter(state));
    }

    private record struct Entry
    {
        public int Frame;
        public int Node;
        public int Counter;

        /// <summary>Whether only wrappers lead here.</summary>
        public bool IsAbove;
    }
}
