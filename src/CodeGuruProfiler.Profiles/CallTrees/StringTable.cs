using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Strings kept once, numbered from 0 in the order in which they came.</summary>
/// <remarks>The hash is the runtime's seeded one: names come from outside and must not be able to collide on purpose.</remarks>
internal sealed class StringTable
{
    // A power of two.
    private const int MaxRecent = 1024;

    private int[] _buckets = [0];
    private Entry[] _entries = [];
    private char[] _scratch = [];

    // Callers often pass the same object again. Its number is found here without hashing the text.
    private (string? Value, int Id)[] _recent = [];

    public int Count { get; private set; }

    public string this[int id] => _entries[id].Value;

    /// <summary>Adds a string as it will be written: with U+FFFD for each lone surrogate.</summary>
    public int GetOrAdd(string value)
    {
        int place = RuntimeHelpers.GetHashCode(value) & (_recent.Length - 1);
        if (place < _recent.Length && ReferenceEquals(_recent[place].Value, value))
        {
            return _recent[place].Id;
        }

        int id = Find(value, string.GetHashCode(value.AsSpan()));
        id = id >= 0 ? id : AddWellFormed(LoneSurrogates.Replace(value));
        _recent[RuntimeHelpers.GetHashCode(value) & (_recent.Length - 1)] = (value, id);
        return id;
    }

    /// <summary>Returns -1 when the bytes are not UTF-8.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> utf8)
    {
        if (_scratch.Length < utf8.Length)
        {
            _scratch = new char[Math.Max(utf8.Length, Math.Max(256, _scratch.Length * 2))];
        }

        OperationStatus status = Utf8.ToUtf16(utf8, _scratch, out _, out int written, replaceInvalidSequences: false);
        return status == OperationStatus.Done ? GetOrAdd(_scratch.AsSpan(0, written), null) : -1;
    }

    private int AddWellFormed(string value)
        => GetOrAdd(value, value);

    private int GetOrAdd(ReadOnlySpan<char> value, string? existing)
    {
        int hash = string.GetHashCode(value);
        int id = Find(value, hash);
        if (id >= 0)
        {
            return id;
        }

        if (Count == _entries.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[Count] = new Entry { Value = existing ?? value.ToString(), Hash = hash, Next = bucket - 1 };
        return (bucket = ++Count) - 1;
    }

    private int Find(ReadOnlySpan<char> value, int hash)
    {
        int i = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (i >= 0 && (_entries[i].Hash != hash || !value.SequenceEqual(_entries[i].Value)))
        {
            i = _entries[i].Next;
        }

        return i;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Math.Max(16, Count * 2));
        _buckets = new int[_entries.Length];
        _recent = new (string?, int)[Math.Min(_entries.Length, MaxRecent)];
        for (int i = 0; i < Count; i++)
        {
            ref int bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private struct Entry
    {
        public string Value;
        public int Hash;
        public int Next;
    }
}
