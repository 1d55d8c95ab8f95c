using System.Buffers.Binary;
using System.Numerics;

namespace CodeGuruProfiler.Ion;

// Gives every text an id, the same one each time. Open addressing over UTF-8, so that asking for a known text allocates nothing.
internal sealed class SymbolInterner
{
    private const int FirstSize = 64;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // Differs from run to run: nobody can prepare texts that collide.
    private static readonly ulong Seed = ((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2);

    private byte[] _texts = new byte[FirstSize * 16];
    private int _textsLength;
    private Entry[] _entries = new Entry[FirstSize];
    private int _count;

    // One more than the index of an entry; 0 where there is none.
    private int[] _slots = new int[FirstSize * 2];
    private int _firstLocal;
    private long _nextId;

    internal SymbolInterner() => Reset(DeclaredImports.None);

    internal int LocalCount => _count - _firstLocal;

    // Begins anew with the system symbols and the imported ones.
    internal void Reset(DeclaredImports imports)
    {
        Array.Clear(_slots);
        _count = 0;
        _textsLength = 0;
        for (_nextId = 1; _nextId <= SystemSymbols.MaxId;)
        {
            _ = GetId(SystemSymbols.GetText(_nextId));
        }

        foreach (ResolvedImport import in imports.Resolved)
        {
            _nextId = import.FirstId;
            for (int id = 1; import.Table is { } table && id <= Math.Min(table.Symbols.Count, import.Declared.MaxId); id++)
            {
                _nextId = import.FirstId + id - 1;
                if (table.GetUtf8(id) is { } text)
                {
                    _ = GetId(text);
                }
            }
        }

        _nextId = imports.NextId;
        _firstLocal = _count;
    }

    internal ReadOnlySpan<byte> GetLocal(int index)
    {
        Entry entry = _entries[_firstLocal + index];
        return _texts.AsSpan(entry.Start, entry.Length);
    }

    internal long GetId(ReadOnlySpan<byte> text)
    {
        uint hash = Hash(text);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] is var index and not 0)
        {
            ref Entry entry = ref _entries[index - 1];
            if (entry.Hash == hash && text.SequenceEqual(_texts.AsSpan(entry.Start, entry.Length)))
            {
                return entry.Id;
            }

            slot = (slot + 1) & mask;
        }

        return Add(text, hash, slot);
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = Seed ^ (uint)text.Length;
        while (text.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte b in text)
        {
            rest = (rest << 8) | b;
        }

        return (uint)(Mix(hash ^ rest) >> 32);
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Multiplier, out ulong low);
        return BitOperations.RotateLeft(high, 17) ^ low;
    }

    private long Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        Throw.IfNotUtf8(text);
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        if (_texts.Length - _textsLength < text.Length)
        {
            Array.Resize(ref _texts, Math.Max(_texts.Length * 2, _textsLength + text.Length));
        }

        text.CopyTo(_texts.AsSpan(_textsLength));
        _entries[_count++] = new Entry(hash, _textsLength, text.Length, _nextId);
        _textsLength += text.Length;
        _slots[slot] = _count;
        if (_count * 2 > _slots.Length)
        {
            GrowSlots();
        }

        return _nextId++;
    }

    private void GrowSlots()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int i = 0; i < _count; i++)
        {
            int slot = (int)_entries[i].Hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = i + 1;
        }
    }

    private readonly record struct Entry(uint Hash, int Start, int Length, long Id);
}
