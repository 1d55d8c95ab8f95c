using CodeGuruProfiler.Ion.Symbols;

namespace CodeGuruProfiler.Ion.Equivalence;

/// <summary>
/// Assigns the same number to equal values and different numbers to different ones. A container is described by the numbers of what is in it, so that
/// comparing two of them looks at no level but their own.
/// </summary>
internal sealed class ValueNumbers
{
    private const int FirstSize = 64;

    private readonly List<byte[]> _chunks = [];
    private byte[] _chunk = [];
    private int _written;
    private ValueEntry[] _entries = new ValueEntry[FirstSize];
    private int _count;
    private int[] _buckets = NewBuckets(FirstSize);

    public int Get(ValueKind kind, ReadOnlySpan<byte> bytes)
    {
        uint hash = TextHash.Compute(bytes) ^ ((uint)kind * 0x9E3779B1);
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        for (int number = bucket; number >= 0; number = _entries[number].Next)
        {
            ref readonly ValueEntry entry = ref _entries[number];
            if (entry.Hash == hash && entry.Kind == kind && BytesOf(in entry).SequenceEqual(bytes))
            {
                return number;
            }
        }

        return Add(kind, bytes, hash);
    }

    private static int[] NewBuckets(int size)
    {
        var buckets = new int[size];
        Array.Fill(buckets, -1);
        return buckets;
    }

    // The chunk in the upper half, the place in it in the lower.
    private ReadOnlySpan<byte> BytesOf(in ValueEntry entry) => _chunks[(int)(entry.Start >> 32)].AsSpan((int)entry.Start, entry.Length);

    private int Add(ValueKind kind, ReadOnlySpan<byte> bytes, uint hash)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new ValueEntry(kind, hash, Store(bytes), bytes.Length, bucket);
        bucket = _count;
        return _count++;
    }

    private long Store(ReadOnlySpan<byte> bytes)
    {
        const int LargestChunk = 1 << 20;
        if (_chunk.Length - _written < bytes.Length || _chunks.Count == 0)
        {
            int size = Math.Min(LargestChunk, Math.Max(FirstSize * sizeof(long), _chunk.Length * 2));
            _chunk = new byte[Math.Max(bytes.Length, size)];
            _chunks.Add(_chunk);
            _written = 0;
        }

        bytes.CopyTo(_chunk.AsSpan(_written));
        long start = ((long)(_chunks.Count - 1) << 32) | (uint)_written;
        _written += bytes.Length;
        return start;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        _buckets = NewBuckets(_count * 2);
        for (int number = 0; number < _count; number++)
        {
            ref ValueEntry entry = ref _entries[number];
            ref int bucket = ref _buckets[entry.Hash & (_buckets.Length - 1)];
            entry = entry with { Next = bucket };
            bucket = number;
        }
    }

    // A value that has a number: its kind, its hash and where its bytes are; and the next one in its bucket, -1 at the end.
    private readonly record struct ValueEntry(ValueKind Kind, uint Hash, long Start, int Length, int Next);
}
