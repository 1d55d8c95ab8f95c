using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Ion.Reading;

/// <summary>
/// The containers around the current one, each with its kind and where it ends. The first levels are in the reader itself, so that a
/// shallow document costs no allocation; the others are in an array, which is why a copy of a reader must not be read.
/// </summary>
internal struct ContainerStack
{
    private const int KindBits = 2;
    private const int FirstDeeper = 64;

    private InlineLevels _inline;
    private long[]? _deeper;
    private int _count;

    public readonly int Count => _count;

    public void Push(ContainerKind kind, int end)
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

    public ContainerKind Pop(out int end)
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
            Array.Resize(ref _deeper, Math.Max(FirstDeeper, index * 2));
        }

        _deeper[index] = level;
    }

    [InlineArray(Length)]
    private struct InlineLevels
    {
        public const int Length = 16;

        private long _first;
    }
}
