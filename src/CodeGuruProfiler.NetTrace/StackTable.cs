using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.NetTrace;

/// <summary>Distinct stacks, and how often each was seen. Memory follows the distinct stacks, not the samples.</summary>
/// <remarks>
/// A table can be used by one thread at a time. After <see cref="Clear"/> it keeps its memory, so that periods of the same program allocate nothing, unless
/// that is more than an eighth of what the addresses of a full table take.
/// </remarks>
public sealed class StackTable
{
    private const int SampleTypes = 3;
    private const int FirstAddresses = 1024;
    private const int FirstEntries = 64;
    private const long FirstLength = (FirstAddresses * sizeof(ulong)) + (FirstEntries * (Entry.Length + (2 * sizeof(int))));
    private const int KeptShare = 8;

    private readonly int _maxAddresses;
    private ulong[] _addresses = new ulong[FirstAddresses];
    private int _addressCount;
    private Entry[] _entries = new Entry[FirstEntries];

    // The number of the first entry of a bucket, from 1; 0 for none. So is Next.
    private int[] _buckets = new int[2 * FirstEntries];

    /// <summary>Creates an empty table.</summary>
    /// <param name="maxAddresses">The maximum number of addresses of all stacks together, 1 or more. Stacks that exceed it are dropped and counted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxAddresses"/> is less than 1.</exception>
    public StackTable(int maxAddresses = 32 * 1024 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAddresses, 1);

        _maxAddresses = maxAddresses;
    }

    /// <summary>Gets the number of distinct stacks.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the number of samples that were dropped because the table was full.</summary>
    public long Dropped { get; private set; }

    /// <summary>Gets the addresses of all stacks, one stack after the other, with repetitions.</summary>
    public ReadOnlySpan<ulong> Addresses => _addresses.AsSpan(0, _addressCount);

    /// <summary>Gets the memory that the table holds.</summary>
    /// <value>Bytes.</value>
    public long MemoryLength => ((long)_addresses.Length * sizeof(ulong)) + ((long)_entries.Length * Entry.Length) + ((long)_buckets.Length * sizeof(int));

    /// <summary>Counts a stack.</summary>
    /// <param name="addressesLeafFirst">The stack.</param>
    /// <param name="type">The activity of the thread.</param>
    /// <param name="count">The number of samples that it represents.</param>
    /// <returns><see langword="false"/> when the table is full and the stack was dropped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(ReadOnlySpan<ulong> addressesLeafFirst, SampleType type, long count = 1)
    {
        // The hash is keyed by the process: nobody outside can choose stacks that collide.
        int hash = string.GetHashCode(MemoryMarshal.Cast<ulong, char>(addressesLeafFirst));
        for (int number = _buckets[BucketOf(hash)]; number > 0; number = _entries[number - 1].Next)
        {
            ref Entry entry = ref _entries[number - 1];
            if (entry.Hash == hash && addressesLeafFirst.SequenceEqual(_addresses.AsSpan(entry.Start, entry.AddressCount)))
            {
                entry.Add(type, count);
                return true;
            }
        }

        if (addressesLeafFirst.Length > _maxAddresses - _addressCount)
        {
            Dropped += count;
            return false;
        }

        AddEntry(addressesLeafFirst, hash).Add(type, count);
        return true;
    }

    /// <summary>Gets a stack.</summary>
    /// <param name="index">The number of the stack, from 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The addresses, leaf first. Valid until the table changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not the number of a stack.</exception>
    public ReadOnlySpan<ulong> GetStack(int index)
    {
        ref readonly Entry entry = ref Get(index);
        return _addresses.AsSpan(entry.Start, entry.AddressCount);
    }

    /// <summary>Gets how often a stack was seen.</summary>
    /// <param name="index">The number of the stack, from 0 to <see cref="Count"/> - 1.</param>
    /// <param name="type">The activity of the thread.</param>
    /// <returns>The number of samples.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not the number of a stack.</exception>
    public long GetCount(int index, SampleType type) => Get(index)[type];

    /// <summary>Removes all stacks. The memory is kept unless there is much of it.</summary>
    public void Clear()
    {
        Count = 0;
        Dropped = 0;
        _addressCount = 0;
        if (MemoryLength <= Math.Max(FirstLength, (long)_maxAddresses * sizeof(ulong) / KeptShare))
        {
            Array.Clear(_buckets);
            return;
        }

        // A caller that limits the memory would find the next period full before its first stack.
        _addresses = new ulong[FirstAddresses];
        _entries = new Entry[FirstEntries];
        _buckets = new int[2 * FirstEntries];
    }

    private ref readonly Entry Get(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);

        return ref _entries[index];
    }

    private ref Entry AddEntry(ReadOnlySpan<ulong> addresses, int hash)
    {
        if (_addressCount + addresses.Length > _addresses.Length)
        {
            Array.Resize(ref _addresses, Math.Max(2 * _addresses.Length, _addressCount + addresses.Length));
        }

        if (Count == _entries.Length)
        {
            Grow();
        }

        addresses.CopyTo(_addresses.AsSpan(_addressCount));
        ref int bucket = ref _buckets[BucketOf(hash)];
        ref Entry entry = ref _entries[Count];
        entry = new Entry { Hash = hash, Start = _addressCount, AddressCount = addresses.Length, Next = bucket };
        bucket = ++Count;
        _addressCount += addresses.Length;
        return ref entry;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * _entries.Length);
        _buckets = new int[2 * _buckets.Length];
        for (int index = 0; index < Count; index++)
        {
            ref int bucket = ref _buckets[BucketOf(_entries[index].Hash)];
            _entries[index].Next = bucket;
            bucket = index + 1;
        }
    }

    // The number of buckets is a power of two.
    private int BucketOf(int hash) => hash & (_buckets.Length - 1);

    private struct Entry
    {
        public const int Length = (4 * sizeof(int)) + (SampleTypes * sizeof(long));

        public int Hash;
        public int Start;
        public int AddressCount;
        public int Next;
        private long _errors;
        private long _external;
        private long _managed;

        public readonly long this[SampleType type] => type switch
        {
            SampleType.External => _external,
            SampleType.Managed => _managed,
            _ => _errors,
        };

        public void Add(SampleType type, long count)
        {
            switch (type)
            {
                case SampleType.External:
                    _external += count;
                    break;
                case SampleType.Managed:
                    _managed += count;
                    break;
                default:
                    _errors += count;
                    break;
            }
        }
    }
}
