using System.Text;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Folded;

/// <summary>The numbers of the frames that a file names. A name is made a string once; after that its bytes are looked up.</summary>
/// <remarks>The hash is the runtime's seeded one: names come from elsewhere and must not be able to collide on purpose.</remarks>
internal sealed class FoldedNames(CallTreeBuilder builder, bool stripSuffixes)
{
    private static readonly string[] Suffixes = ["_[k]", "_[j]", "_[i]", "_[0]", "_[1]"];

    private int[] _buckets = new int[64];
    private Entry[] _entries = new Entry[64];
    private int _count;

    /// <summary>Returns the number of the frame that a part of the file names.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> file, int start, int length)
    {
        ReadOnlySpan<byte> name = file.Slice(start, length);
        var hasher = default(HashCode);
        hasher.AddBytes(name);
        int hash = hasher.ToHashCode();
        for (int i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            ref Entry entry = ref _entries[i];
            if (entry.Hash == hash && name.SequenceEqual(file.Slice(entry.Start, entry.Length)))
            {
                return entry.Frame;
            }
        }

        int frame = builder.AddFrame(Name(name));
        Add(new Entry { Hash = hash, Start = start, Length = length, Frame = frame });
        return frame;
    }

    private string Name(ReadOnlySpan<byte> utf8)
    {
        string name = Encoding.UTF8.GetString(utf8);
        return stripSuffixes && Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) ? name[..^Suffixes[0].Length] : name;
    }

    private void Add(Entry entry)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[entry.Hash & (_buckets.Length - 1)];
        entry.Next = bucket - 1;
        _entries[_count] = entry;
        bucket = ++_count;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * _count);
        _buckets = new int[_entries.Length];
        for (int i = 0; i < _count; i++)
        {
            ref int bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private struct Entry
    {
        public int Hash;
        public int Start;
        public int Length;
        public int Frame;
        public int Next;
    }
}
