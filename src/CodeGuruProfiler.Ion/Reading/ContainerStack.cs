using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Ion;

// The containers around the current one, each with its kind and where it ends. The first levels are in the reader itself, so that a
// document of usual depth costs no allocation and a copied reader is independent of the one that it was copied from.
internal struct ContainerStack
{
    private const int KindBits = 2;

    private InlineLevels _inline;
    private long[]? _deeper;
    private int _count;

    internal readonly int Count => _count;

    internal void Push(ContainerKind kind, int end)
    {
        long level = ((long)end << KindBits) | (byte)kind;
        if (_count < InlineLevels.Length)
        {
            _inline[_count++] = level;
        }
        else
        {
            PushDeeper(level);
        }
    }

    internal ContainerKind Pop(out int end)
    {
        int index = --_count;

        // Push has made the array before there is a level to take from it.
        long level = index < InlineLevels.Length ? _inline[index] : _deeper![index - InlineLevels.Length];
        end = (int)(level >> KindBits);
        return (ContainerKind)(level & ((1 << KindBits) - 1));
    }

    private void PushDeeper(long level)
    {
        int index = _count++ - InlineLevels.Length;
        if (_deeper is null || index == _deeper.Length)
        {
            Array.Resize(ref _deeper, Math.Max(InlineLevels.Length, index * 2));
        }

        _deeper[index] = level;
    }

    [InlineArray(Length)]
    private struct InlineLevels
    {
        internal const int Length = 128;

        private long _first;
    }
}
