namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>Texts one after another; what is in it never moves relative to its start.</summary>
internal sealed class TextArena
{
    private byte[] _bytes = [];
    private int _length;

    public SymbolSlot Add(ReadOnlySpan<byte> text)
    {
        if (_bytes.Length - _length < text.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + text.Length, Math.Max(256, _bytes.Length * 2)));
        }

        text.CopyTo(_bytes.AsSpan(_length));
        var slot = new SymbolSlot(_length, text.Length);
        _length += text.Length;
        return slot;
    }

    public ReadOnlySpan<byte> Get(SymbolSlot slot) => _bytes.AsSpan(slot.Start, slot.Length);
}
