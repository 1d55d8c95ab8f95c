namespace CodeGuruProfiler.Ion;

// The slots of a symbol table and of all tables that append to it. A table sees its own first slots only, so that appending does not
// copy what is there, unless two tables append to the same one.
internal sealed class SymbolStore
{
    private SymbolSlot[] _slots;
    private int _count;

    internal SymbolStore(int capacity) => _slots = new SymbolSlot[capacity];

    // What is in it so far stays as it is, in this array or in a larger one.
    internal SymbolSlot[] Slots => _slots;

    internal SymbolStore ForAppending(int seen)
    {
        if (seen == _count)
        {
            return this;
        }

        var copy = new SymbolStore(seen + 1) { _count = seen };
        Array.Copy(_slots, copy._slots, seen);
        return copy;
    }

    internal void Add(SymbolSlot slot)
    {
        if (_count == _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(16, _count * 2));
        }

        _slots[_count++] = slot;
    }
}
