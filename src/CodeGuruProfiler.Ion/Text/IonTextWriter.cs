using System.Buffers;
using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Text;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion;

/// <summary>Writes Ion 1.0 text.</summary>
/// <remarks>
/// UTF-8, with a line for each top-level value. Pretty text has a line for each value in a container as well. Integers of more than 10,000 digits
/// are written in hexadecimal notation.
/// </remarks>
public sealed class IonTextWriter : IonWriter
{
    private const int FlushLength = 1 << 14;

    private readonly IBufferWriter<byte> _output;
    private ByteBuffer _text = new();
    private TextLayout _layout;
    private DeclaredImports _imports = DeclaredImports.None;
    private bool _hasField;
    private bool _hasAnnotation;
    private bool _annotatedAsTable;
    private bool _disposed;
    private long _flushedLength;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <param name="pretty">Whether values in containers have separate lines, indented by two spaces a level for the first 20.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public IonTextWriter(IBufferWriter<byte> output, bool pretty = false)
    {
        ArgumentNullException.ThrowIfNull(output);

        _output = output;
        _layout = new TextLayout(pretty);
    }

    /// <inheritdoc/>
    public override int Depth => _layout.Depth;

    internal override long TextLength => _flushedLength + _text.Length;

    /// <inheritdoc/>
    public override void WriteFieldName(ReadOnlySpan<byte> utf8Name)
    {
        Require.Utf8(utf8Name);

        BeginField();
        TextQuoting.WriteSymbol(ref _text, utf8Name);
        _layout.EndField(ref _text);
    }

    /// <inheritdoc/>
    public override void WriteFieldName(IonSymbol name)
    {
        if (name.Text is not null)
        {
            WriteFieldName(name.Text);
            return;
        }

        WriteFieldNameId(_imports.GetId(name));
    }

    /// <inheritdoc/>
    public override void WriteAnnotation(ReadOnlySpan<byte> utf8Text)
    {
        Require.Utf8(utf8Text);

        BeginAnnotation(utf8Text.SequenceEqual(SystemSymbols.SymbolTableText));
        TextQuoting.WriteSymbol(ref _text, utf8Text);
        _text.Append("::"u8);
    }

    /// <inheritdoc/>
    public override void WriteAnnotation(IonSymbol annotation)
    {
        if (annotation.Text is not null)
        {
            WriteAnnotation(annotation.Text);
            return;
        }

        WriteAnnotationId(_imports.GetId(annotation));
    }

    /// <inheritdoc/>
    public override void WriteNull(IonType type)
    {
        Require.KnownType(type);

        if (type == IonType.Struct && _layout.Depth == 0 && _annotatedAsTable)
        {
            throw Errors.WritesSymbolTable();
        }

        BeginValue();
        _text.Append("null"u8);
        if (type != IonType.Null)
        {
            _text.Append((byte)'.');
            _text.Append(TextTypeNames.Of(type));
        }

        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteBool(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <inheritdoc/>
    public override void WriteInt(long value)
    {
        const int MostDigits = 20;
        Span<byte> digits = stackalloc byte[MostDigits];
        _ = value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        WriteRaw(digits[..length]);
    }

    /// <inheritdoc/>
    public override void WriteInt(BigInteger value) => WriteRaw(NumberNotation.Of(value));

    /// <inheritdoc/>
    public override void WriteFloat(double value) => WriteRaw(NumberNotation.Of(value));

    /// <inheritdoc/>
    public override void WriteDecimal(IonDecimal value) => WriteRaw(value.ToString());

    /// <inheritdoc/>
    public override void WriteTimestamp(IonTimestamp value)
    {
        Require.Value(value);

        WriteRaw(value.ToString());
    }

    /// <inheritdoc/>
    public override void WriteSymbol(ReadOnlySpan<byte> utf8Text)
    {
        Require.Utf8(utf8Text);

        bool isTop = _layout.Depth == 0 && !_hasAnnotation;
        if (isTop && utf8Text.SequenceEqual(SystemSymbols.IonVersionText))
        {
            throw Errors.WritesVersionMarker();
        }

        BeginValue();
        TextQuoting.WriteSymbol(ref _text, utf8Text);
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteSymbol(IonSymbol value)
    {
        if (value.Text is not null)
        {
            WriteSymbol(value.Text);
            return;
        }

        WriteSymbolId(_imports.GetId(value));
    }

    /// <inheritdoc/>
    public override void WriteString(ReadOnlySpan<byte> utf8Text)
    {
        Require.Utf8(utf8Text);

        BeginValue();
        TextQuoting.WriteQuoted(ref _text, utf8Text, (byte)'"');
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteClob(ReadOnlySpan<byte> bytes)
    {
        BeginValue();
        _text.Append("{{"u8);
        TextQuoting.WriteClob(ref _text, bytes);
        _text.Append("}}"u8);
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteBlob(ReadOnlySpan<byte> bytes)
    {
        BeginValue();
        _text.Append("{{"u8);
        TextQuoting.WriteBase64(ref _text, bytes);
        _text.Append("}}"u8);
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteStartList() => Start(ContainerKind.List);

    /// <inheritdoc/>
    public override void WriteStartSExp() => Start(ContainerKind.SExp);

    /// <inheritdoc/>
    public override void WriteStartStruct()
    {
        if (_layout.Depth == 0 && _annotatedAsTable)
        {
            throw Errors.WritesSymbolTable();
        }

        Start(ContainerKind.Struct);
    }

    /// <inheritdoc/>
    public override void WriteEnd()
    {
        if (_layout.Depth == 0 || _hasField || _hasAnnotation)
        {
            throw Errors.EndNotAllowed(_layout.Depth);
        }

        _layout.End(ref _text);
        EndValue();
    }

    /// <inheritdoc/>
    public override void DeclareImports(IReadOnlyList<IonSymbolTableImport> imports, IonCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(imports);

        var declared = new DeclaredImports(imports, catalog);
        Flush();
        if (declared.Resolved.Count == 0)
        {
            if (_imports.Resolved.Count > 0)
            {
                _text.Append("$ion_1_0\n"u8);
            }
        }
        else
        {
            TextImports.Write(ref _text, declared);
        }

        _imports = declared;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);

        if (_layout.Depth > 0 || _hasAnnotation)
        {
            throw Errors.FlushNotAllowed();
        }

        Drain();
    }

    internal override long FindId(IonSymbol symbol, ReadOnlySpan<byte> utf8Text)
        => symbol.Text is null ? _imports.GetId(symbol) : NoId;

    internal override void WriteFieldNameId(long id)
    {
        BeginField();
        WriteId(id);
        _layout.EndField(ref _text);
    }

    internal override void WriteAnnotationId(long id)
    {
        BeginAnnotation(isTable: false);
        WriteId(id);
        _text.Append("::"u8);
    }

    internal override void WriteSymbolId(long id)
    {
        BeginValue();
        WriteId(id);
        EndValue();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_disposed)
        {
            Drain();
            _text.Return();
            _disposed = true;
        }
    }

    private void BeginField()
    {
        if (_layout.Container != ContainerKind.Struct || _hasField || _hasAnnotation)
        {
            throw Errors.FieldNameNotAllowed();
        }

        _layout.Separate(ref _text);
        _hasField = true;
    }

    private void BeginAnnotation(bool isTable)
    {
        CheckPlace();
        if (!_hasAnnotation && _layout.Container != ContainerKind.Struct)
        {
            _layout.Separate(ref _text);
        }

        _annotatedAsTable = _hasAnnotation ? _annotatedAsTable : isTable;
        _hasAnnotation = true;
    }

    private void CheckPlace()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);

        if (_layout.Container == ContainerKind.Struct && !_hasField)
        {
            throw Errors.FieldNameMissing();
        }
    }

    private void BeginValue()
    {
        CheckPlace();
        if (!_hasAnnotation && _layout.Container != ContainerKind.Struct)
        {
            _layout.Separate(ref _text);
        }

        _hasField = false;
        _hasAnnotation = false;
        _annotatedAsTable = false;
    }

    private void EndValue()
    {
        _layout.EndValue(ref _text);
        if (_text.Length >= FlushLength)
        {
            Drain();
        }
    }

    private void Drain()
    {
        _flushedLength += _text.Length;
        _text.CopyTo(_output);
    }

    private void WriteRaw(ReadOnlySpan<byte> ascii)
    {
        BeginValue();
        _text.Append(ascii);
        EndValue();
    }

    private void WriteRaw(string ascii)
    {
        BeginValue();
        _text.Length += System.Text.Encoding.ASCII.GetBytes(ascii, _text.Reserve(ascii.Length));
        EndValue();
    }

    private void WriteId(long id)
    {
        const int MostDigits = 20;
        _text.Append((byte)'$');
        _ = id.TryFormat(_text.Reserve(MostDigits), out int length, default, CultureInfo.InvariantCulture);
        _text.Length += length;
    }

    private void Start(ContainerKind kind)
    {
        BeginValue();
        _layout.Start(ref _text, kind);
    }
}
