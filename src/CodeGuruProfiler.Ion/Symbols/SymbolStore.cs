using System.Text;

namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>
/// The slots of a symbol table and of all tables that append to it. A table sees its own first slots only, so that appending does not
/// copy what is there, unless two tables append to the same one.
/// </summary>
internal sealed class SymbolStore
{
    private SymbolSlot[] _slots;
    private int _count;
    private string?[] _strings = [];

    public SymbolStore(int capacity) => _slots = new SymbolSlot[capacity];

    /// <summary>Gets the slots. Those that are there stay as they are, in this array or in a larger one.</summary>
    public SymbolSlot[] Slots => _slots;

    public SymbolStore ForAppending(int seen)
    {
        if (seen == _count)
        {
            return this;
        }

        var copy = new SymbolStore(seen + 1) { _count = seen };
        Array.Copy(_slots, copy._slots, seen);
        return copy;
    }

    /// <summary>The text of a slot as a string, the same one each time: a symbol that comes often is not made as often.</summary>
    public string GetString(int index, ReadOnlySpan<byte> text)
    {
        if (index >= _strings.Length)
        {
            Array.Resize(ref _strings, _slots.Length);
        }

        return _strings[index] ??= Encoding.UTF8.GetString(text);
    }

    public void Add(SymbolSlot slot)
    {
        if (_count == _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(16, _count * 2));
        }

        _slots[_count++] = slot;
    }
}
