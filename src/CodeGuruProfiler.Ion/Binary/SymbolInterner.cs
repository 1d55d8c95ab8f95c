using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>
/// Assigns an id to every text, the same one each time. Open addressing over UTF-8, in arrays of the pool, so that asking allocates nothing.
/// </summary>
internal sealed class SymbolInterner
{
    private const int FirstSize = 128;
    private const int GrowthFactor = 4;
    private const int RecentBits = 6;
    private const int MostWrongGuesses = 256;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // The short texts that were asked for last, each in the one place that it may have. Most field names are short.
    private readonly RecentSymbol[] _recent = ArrayPool<RecentSymbol>.Shared.Rent(1 << RecentBits);

    // The ids of the texts that are not local, in their order; those of local texts follow one another.
    private readonly List<long> _sharedIds = new(SystemSymbols.MaxId);
    private int _sharedCount;
    private long _beforeLocal;

    // Each text as a string of the binary format, descriptor and length before it: a run of them is the content of a list of symbols.
    private ByteBuffer _texts = new();
    private int _firstLocalText;

    // As many as a power of two, at most half of them in use; the arrays may be longer.
    private SymbolEntry[] _entries = ArrayPool<SymbolEntry>.Shared.Rent(FirstSize);
    private int _size = FirstSize;
    private int _count;

    // The long texts that were asked for last, by the address where the caller has them; the hash is that of the address. A guess that saves a
    // hash of the text: the same memory mostly holds the same text, and whether it does is looked at.
    private SymbolEntry[] _byAddress = ArrayPool<SymbolEntry>.Shared.Rent(FirstSize);
    private int _wrongGuesses;

    public SymbolInterner() => Reset(DeclaredImports.None);

    /// <summary>The local symbols, as the content of a list.</summary>
    public ReadOnlySpan<byte> Locals => _texts.Written[_firstLocalText..];

    /// <summary>Begins again with the system symbols and the imported ones.</summary>
    public void Reset(DeclaredImports imports)
    {
        _size = FirstSize;
        ReplaceWithFirst(ref _entries);
        ReplaceWithFirst(ref _byAddress);
        _wrongGuesses = 0;
        Array.Clear(_recent);
        _texts.Length = 0;
        _sharedIds.Clear();
        _count = 0;
        for (int id = 1; id <= SystemSymbols.MaxId; id++)
        {
            AddShared(SystemSymbols.GetText(id), id);
        }

        foreach (ResolvedImport import in imports.Resolved)
        {
            AddImport(import);
        }

        _sharedCount = _count;
        _beforeLocal = imports.NextId - 1 - _count;
        _firstLocalText = _texts.Length;
    }

    public long GetId(ReadOnlySpan<byte> text)
    {
        if (!ShortText.TryRead(text, out ShortText asked))
        {
            return GetLongId(text);
        }

        ref RecentSymbol recent = ref _recent[asked.GetPlace(RecentBits)];
        if (recent.Text != asked)
        {
            recent = new RecentSymbol { Id = IdOf(Find(text)), Text = asked };
        }

        return recent.Id;
    }

    /// <summary>Returns the arrays; the interner must not be used again.</summary>
    public void Return()
    {
        _texts.Return();
        ArrayPool<RecentSymbol>.Shared.Return(_recent);
        ArrayPool<SymbolEntry>.Shared.Return(_entries);
        ArrayPool<SymbolEntry>.Shared.Return(_byAddress);
    }

    // As small as in the beginning: clearing what many texts have grown would cost each new table as much as they did.
    private static void ReplaceWithFirst(ref SymbolEntry[] table)
    {
        if (table.Length > 2 * FirstSize)
        {
            ArrayPool<SymbolEntry>.Shared.Return(table);
            table = ArrayPool<SymbolEntry>.Shared.Rent(FirstSize);
        }

        table.AsSpan(0, FirstSize).Clear();
    }

    private void AddImport(ResolvedImport import)
    {
        for (int id = 1; import.Table is { } table && id <= Math.Min(table.Symbols.Count, import.Declared.MaxId); id++)
        {
            if (table.GetUtf8(id) is { } text)
            {
                AddShared(text, import.FirstId + id - 1);
            }
        }
    }

    private void AddShared(ReadOnlySpan<byte> text, long id)
    {
        // A text that is there keeps its first id.
        if (Find(text).Number > _sharedIds.Count)
        {
            _sharedIds.Add(id);
        }
    }

    private long GetLongId(ReadOnlySpan<byte> text)
    {
        // Somebody who has each text in new memory gains nothing, and need not pay either.
        if (_wrongGuesses > MostWrongGuesses)
        {
            return IdOf(Find(text));
        }

        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(text));
        uint hash = (uint)(((ulong)address * Multiplier) >> 32);
        ref readonly SymbolEntry guess = ref _byAddress[(int)hash & (_size - 1)];
        if (guess.Hash == hash && IsAt(in guess, text))
        {
            _wrongGuesses -= _wrongGuesses > 0 ? 1 : 0;
            return IdOf(in guess);
        }

        int count = _count;
        SymbolEntry found = Find(text);
        _wrongGuesses += count == _count ? 1 : 0;
        found.Hash = hash;
        _byAddress[(int)hash & (_size - 1)] = found;
        return IdOf(in found);
    }

    private long IdOf(in SymbolEntry entry) => entry.Number > _sharedCount ? _beforeLocal + entry.Number : _sharedIds[entry.Number - 1];

    private bool IsAt(in SymbolEntry entry, ReadOnlySpan<byte> text)
        => entry.Length == text.Length && entry.Number != 0 && text.SequenceEqual(_texts.Written.Slice(entry.Start, text.Length));

    private SymbolEntry Find(ReadOnlySpan<byte> text)
    {
        uint hash = TextHash.Compute(text);
        SymbolEntry[] entries = _entries;
        int mask = _size - 1;
        for (int place = (int)hash & mask; ; place = (place + 1) & mask)
        {
            ref readonly SymbolEntry entry = ref entries[place];
            if (entry.Hash == hash && IsAt(in entry, text))
            {
                return entry;
            }

            if (entry.Number == 0)
            {
                return Add(text, hash, place);
            }
        }
    }

    private SymbolEntry Add(ReadOnlySpan<byte> text, uint hash, int place)
    {
        Require.Utf8(text);

        Span<byte> room = _texts.Reserve(BinaryBuffer.MaxHeader + text.Length);
        int header = BinaryBuffer.PutHeader(room, (int)IonType.String, text.Length);
        text.CopyTo(room[header..]);
        var entry = new SymbolEntry { Hash = hash, Start = _texts.Length + header, Length = text.Length, Number = ++_count };
        _entries[place] = entry;
        _texts.Length += header + text.Length;
        if (_count * 2 > _size)
        {
            int larger = _size * GrowthFactor;
            Grow(ref _entries, larger);
            Grow(ref _byAddress, larger);
            _size = larger;
        }

        return entry;
    }

    private void Grow(ref SymbolEntry[] table, int size)
    {
        SymbolEntry[] larger = ArrayPool<SymbolEntry>.Shared.Rent(size);
        larger.AsSpan(0, size).Clear();
        foreach (ref readonly SymbolEntry entry in table.AsSpan(0, _size))
        {
            if (entry.Number != 0)
            {
                int place = (int)entry.Hash & (size - 1);
                while (larger[place].Number != 0)
                {
                    place = (place + 1) & (size - 1);
                }

                larger[place] = entry;
            }
        }

        ArrayPool<SymbolEntry>.Shared.Return(table);
        table = larger;
    }

    // A short text that was asked for, and its id.
    private struct RecentSymbol
    {
        public ShortText Text;
        public long Id;
    }

    // A text that has an id: its hash, where it is among the texts, and which of them it is, from 1; 0 where none is. Sixteen bytes, so that asking
    // for one touches one line of the cache.
    private struct SymbolEntry
    {
        public uint Hash;
        public int Start;
        public int Length;
        public int Number;
    }
}
