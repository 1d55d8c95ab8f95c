using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>Records values as they come, a few bytes each: unknown fields to be written back, and the small known ones, to be read from here.</summary>
/// <remarks>Recorded values take no more memory than a small multiple of the bytes it came in. <see cref="ValueHeader"/> has the layout.</remarks>
internal sealed class ValueRecorder(DocumentSymbols texts)
{
    private byte[] _bytes = [];
    private byte[] _open = [];
    private int _length;
    private int _start;
    private bool _hasName;

    public DocumentSymbols Texts => texts;

    /// <summary>Gets whether there is anything: a name, an annotation or a value.</summary>
    public bool HasStarted => _length > 0;

    /// <summary>Gets how many containers are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Gets what was recorded up to the last whole step.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _start);

    public void Clear()
    {
        _length = 0;
        _start = 0;
        _hasName = false;
        Depth = 0;
    }

    /// <summary>Starts a field. Its value comes next.</summary>
    public void FieldName(ReadOnlySpan<byte> utf8)
    {
        BeginName();
        AppendText(utf8);
    }

    /// <inheritdoc cref="FieldName(ReadOnlySpan{byte})"/>
    public void FieldName(string name)
    {
        BeginName();
        int length = Encoding.UTF8.GetByteCount(name);
        AppendInteger((ulong)length << 1);
        Reserve(length);
        _length += Encoding.UTF8.GetBytes(name, _bytes.AsSpan(_length));
    }

    /// <inheritdoc cref="FieldName(ReadOnlySpan{byte})"/>
    /// <param name="text">The number of the name in <see cref="Texts"/>.</param>
    public void FieldName(int text)
    {
        BeginName();
        AppendNumber(text);
    }

    public void Null(IonType type) => Add(ValueKind.Null, (ulong)type);

    public void Boolean(bool value) => Add(ValueKind.Boolean, value ? 1UL : 0);

    public void Integer(long value) => Add(ValueKind.Integer, ValueBytes.OfInteger(value));

    /// <summary>Of the many bit patterns that are not a number, text has one.</summary>
    public void Float(double value) => Add(ValueKind.Float, ValueBytes.OfDouble(double.IsNaN(value) ? double.NaN : value));

    /// <summary>Adds a string, a symbol, bytes, the digits of a number or time, or an annotation of the value that comes next.</summary>
    public void Text(ValueKind kind, ReadOnlySpan<byte> utf8)
    {
        Begin(kind);
        AppendText(utf8);
        _start = _length;
    }

    /// <summary>Adds a symbol or an annotation by its number in <see cref="Texts"/>.</summary>
    public void Text(ValueKind kind, int text)
    {
        Begin(kind);
        AppendNumber(text);
        _start = _length;
    }

    public void Start(ValueKind kind)
    {
        Begin(kind);
        _start = _length;
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Math.Max(16, Depth * 2));
        }

        _open[Depth++] = (byte)kind;
    }

    /// <summary>Ends the innermost container.</summary>
    public void End()
    {
        Begin(ValueKind.End);
        _start = _length;
        Depth--;
    }

    /// <summary>Takes over whole values of the same texts.</summary>
    public void Append(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(_bytes.AsSpan(_length));
        _length += values.Length;
        _start = _length;
    }

    /// <summary>Takes over a whole field, and marks it as one whose name is that of a field that was understood.</summary>
    public void AppendBeside(ReadOnlySpan<byte> field)
    {
        int start = _length;
        Append(field);
        _bytes[start] |= ValueHeader.IsBeside;
    }

    private void BeginName()
    {
        _length = _start + 1;
        Reserve(0);
        _hasName = true;
    }

    private void Begin(ValueKind kind)
    {
        if (!_hasName)
        {
            _length = _start + 1;
            Reserve(0);
        }

        _bytes[_start] = (byte)((int)kind | (_hasName ? ValueHeader.HasName : 0));
        _hasName = false;
    }

    private void Add(ValueKind kind, ulong bits)
    {
        Begin(kind);
        AppendInteger(bits);
        _start = _length;
    }

    private void AppendText(ReadOnlySpan<byte> utf8)
    {
        AppendInteger((ulong)utf8.Length << 1);
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    private void AppendNumber(int text) => AppendInteger(((ulong)text << 1) | 1);

    private void AppendInteger(ulong value)
    {
        Reserve(ValueBytes.MaxIntegerLength);
        _length += ValueBytes.Write(_bytes.AsSpan(_length), value);
    }

    private void Reserve(int length)
    {
        long needed = (long)_length + length;
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked((int)Math.Max(needed, Math.Clamp(_bytes.Length * 2L, 64, Array.MaxLength))));
        }
    }
}
