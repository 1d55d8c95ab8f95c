using System.Runtime.InteropServices;
using CodeGuruProfiler.NetTrace.Mapping;
using CodeGuruProfiler.NetTrace.ThreadStates;

namespace CodeGuruProfiler.NetTrace;

/// <summary>Turns the stacks of a trace into frames and thread states: the one mapping of .NET stacks, so that profiles of one program compare.</summary>
/// <remarks>A mapper can be used by one thread at a time.</remarks>
public sealed class StackMapper
{
    /// <summary>The frame above a stack that the runtime may have cut.</summary>
    /// <remarks>The runtime keeps the 100 frames nearest to the leaf. A stack of exactly 100 frames looks the same.</remarks>
    public const string Truncated = "<Truncated>";

    /// <summary>The frame of a stack of which no address has a name.</summary>
    public const string Unknown = "<Unknown>";

    /// <summary>The number of frames at which the runtime cuts a stack.</summary>
    public const int MaxRuntimeFrames = 100;

    private readonly StackNames _names;
    private readonly bool _detailedThreadStates;
    private readonly bool _nativeIsKnown;
    private readonly bool _hideRuntimeFrames;
    private readonly bool _hideAsyncPlumbing;
    private readonly List<string> _leafFirst = [];

    /// <summary>Creates a mapper.</summary>
    /// <param name="names">The names of the addresses. Thread states need the style <see cref="FrameNameStyle.CSharp"/>.</param>
    /// <param name="options">How stacks are mapped; the defaults if <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is <see langword="null"/>.</exception>
    public StackMapper(StackNames names, StackMapperOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(names);

        options ??= new StackMapperOptions();

        _names = names;
        _detailedThreadStates = options.DetailedThreadStates;
        _nativeIsKnown = options.NativeIsKnown;
        _hideRuntimeFrames = options.HideRuntimeFrames;
        _hideAsyncPlumbing = options.HideRuntimeFrames && options.HideAsyncPlumbing;
    }

    /// <summary>Maps a stack.</summary>
    /// <param name="addressesLeafFirst">The addresses of the stack.</param>
    /// <param name="type">The activity of the thread.</param>
    /// <param name="framesRootFirst">Receives the names of the frames; what it contains is removed. Addresses without a name are left out.</param>
    /// <returns>The state of the thread, the name of the counter that the sample belongs to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="framesRootFirst"/> is <see langword="null"/>.</exception>
    public string Map(ReadOnlySpan<ulong> addressesLeafFirst, SampleType type, List<string> framesRootFirst)
    {
        ArgumentNullException.ThrowIfNull(framesRootFirst);

        _leafFirst.Clear();
        foreach (ulong address in addressesLeafFirst)
        {
            if (_names.Find(address) is { } name)
            {
                _leafFirst.Add(name);
            }
        }

        ReadOnlySpan<string> leafFirst = CollectionsMarshal.AsSpan(_leafFirst);
        string state = _detailedThreadStates ? ThreadStateClassifier.Classify(type, leafFirst, _nativeIsKnown) : ThreadStateRules.WallTime;
        Fill(framesRootFirst, leafFirst, isCut: addressesLeafFirst.Length >= MaxRuntimeFrames);
        return state;
    }

    private void Fill(List<string> framesRootFirst, ReadOnlySpan<string> leafFirst, bool isCut)
    {
        framesRootFirst.Clear();
        if (isCut)
        {
            framesRootFirst.Add(Truncated);
        }

        int leaf = _hideRuntimeFrames ? RuntimeFrames.CountSafePoints(leafFirst) : 0;
        for (int i = leafFirst.Length - 1; i >= leaf; i--)
        {
            if (!_hideAsyncPlumbing || !RuntimeFrames.IsAsyncPlumbing(leafFirst[i]))
            {
                framesRootFirst.Add(leafFirst[i]);
            }
        }

        if (framesRootFirst.Count == (isCut ? 1 : 0))
        {
            framesRootFirst.Add(Unknown);
        }
    }
}
