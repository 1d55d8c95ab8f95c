using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using CodeGuruProfiler.Ion.Binary;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion;

/// <summary>Writes Ion 1.0 binary.</summary>
/// <remarks>
/// Symbols are declared as they are written. Their table precedes the values that use it, so a top-level value is held until it is complete, in
/// memory of the shared pool; nothing is allocated for a value.
/// </remarks>
public sealed class IonBinaryWriter : IonWriter
{
    private const int AnnotationCode = 14;
    private const int NullLength = 15;
    private const int NegativeIntCode = 3;
    private const int FlushLength = 1 << 15;

    private readonly IBufferWriter<byte> _output;
    private readonly SymbolInterner _symbols = new();
    private BinaryBuffer _values = new();
    private BinarySymbolTable _table = new();
    private DeclaredImports _imports = DeclaredImports.None;
    private long[] _annotations = new long[4];
    private int _annotationCount;
    private int _depth;
    private Pending _pending;

    // The state that the next value must heed; none, for most values.
    [Flags]
    private enum Pending
    {
        None = 0,
        FieldName = 1,
        Annotations = 2,
        Disposed = 4,
    }

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public IonBinaryWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);

        _output = output;
    }

    /// <inheritdoc/>
    public override int Depth => _depth;

    /// <inheritdoc/>
    public override void WriteFieldName(ReadOnlySpan<byte> utf8Name) => SetField(_symbols.GetId(utf8Name));

    /// <inheritdoc/>
    public override void WriteFieldName(IonSymbol name) => SetField(GetId(name));

    /// <inheritdoc/>
    public override void WriteAnnotation(ReadOnlySpan<byte> utf8Text) => AddAnnotation(_symbols.GetId(utf8Text));

    /// <inheritdoc/>
    public override void WriteAnnotation(IonSymbol annotation) => AddAnnotation(GetId(annotation));

    /// <inheritdoc/>
    public override void WriteNull(IonType type)
    {
        Require.KnownType(type);

        RefuseSymbolTable(type);
        BeginValue();
        _values.WriteByte(((int)type << 4) | NullLength);
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteBool(bool value)
    {
        BeginValue();
        _values.WriteByte(((int)IonType.Bool << 4) | (value ? 1 : 0));
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteInt(long value)
    {
        BeginValue();
        bool negative = value < 0;
        _values.WriteUInt(negative ? NegativeIntCode : (int)IonType.Int, negative ? (ulong)-value : (ulong)value);
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteInt(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            WriteInt((long)value);
            return;
        }

        BeginValue();
        BigInteger magnitude = BigInteger.Abs(value);
        int length = magnitude.GetByteCount(isUnsigned: true);
        _values.WriteHeader(value.Sign < 0 ? NegativeIntCode : (int)IonType.Int, length);
        _ = magnitude.TryWriteBytes(_values.WriteRoom(length), out _, isUnsigned: true, isBigEndian: true);
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteFloat(double value)
    {
        BeginValue();
        if (value == 0 && !double.IsNegative(value))
        {
            _values.WriteByte((int)IonType.Float << 4);
        }
        else if ((float)value == value || double.IsNaN(value))
        {
            _values.WriteByte(((int)IonType.Float << 4) | sizeof(float));
            BinaryPrimitives.WriteSingleBigEndian(_values.WriteRoom(sizeof(float)), (float)value);
        }
        else
        {
            _values.WriteByte(((int)IonType.Float << 4) | sizeof(double));
            BinaryPrimitives.WriteDoubleBigEndian(_values.WriteRoom(sizeof(double)), value);
        }

        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteDecimal(IonDecimal value)
    {
        BeginValue();
        _values.Open((int)IonType.Decimal);
        BinaryNumbers.WriteDecimal(ref _values, value);
        _values.Close();
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteTimestamp(IonTimestamp value)
    {
        Require.Value(value);

        BeginValue();
        _values.Open((int)IonType.Timestamp);
        BinaryTimestamps.Write(ref _values, value);
        _values.Close();
        EndValue();
    }

    /// <inheritdoc/>
    public override void WriteSymbol(ReadOnlySpan<byte> utf8Text) => WriteSymbolId(_symbols.GetId(utf8Text));

    /// <inheritdoc/>
    public override void WriteSymbol(IonSymbol value) => WriteSymbolId(GetId(value));

    /// <inheritdoc/>
    public override void WriteString(ReadOnlySpan<byte> utf8Text)
    {
        Require.Utf8(utf8Text);

        WriteBytes(IonType.String, utf8Text);
    }

    /// <inheritdoc/>
    public override void WriteClob(ReadOnlySpan<byte> bytes) => WriteBytes(IonType.Clob, bytes);

    /// <inheritdoc/>
    public override void WriteBlob(ReadOnlySpan<byte> bytes) => WriteBytes(IonType.Blob, bytes);

    /// <inheritdoc/>
    public override void WriteStartList() => Start(IonType.List);

    /// <inheritdoc/>
    public override void WriteStartSExp() => Start(IonType.SExp);

    /// <inheritdoc/>
    public override void WriteStartStruct()
    {
        RefuseSymbolTable(IonType.Struct);
        Start(IonType.Struct);
    }

    /// <inheritdoc/>
    public override void WriteEnd()
    {
        if (_depth == 0 || _pending != (_values.OpenCode == (int)IonType.Struct ? Pending.FieldName : Pending.None))
        {
            throw Errors.EndNotAllowed(_depth);
        }

        _values.Close();
        _depth--;
        EndValue();
    }

    /// <inheritdoc/>
    public override void DeclareImports(IReadOnlyList<IonSymbolTableImport> imports, IonCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(imports);

        var declared = new DeclaredImports(imports, catalog);
        Flush();
        _imports = declared;
        _symbols.Reset(declared);
        _table.Reset();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        ObjectDisposedException.ThrowIf((_pending & Pending.Disposed) != 0, this);

        if (_depth > 0 || _annotationCount > 0)
        {
            throw Errors.FlushNotAllowed();
        }

        _table.WriteTo(_output, _symbols, _imports);
        _values.CopyTo(_output);
    }

    internal override long FindId(IonSymbol symbol, ReadOnlySpan<byte> utf8Text)
        => symbol.Text is null ? _imports.GetId(symbol) : _symbols.GetId(utf8Text);

    internal override void WriteFieldNameId(long id) => SetField(id);

    internal override void WriteAnnotationId(long id) => AddAnnotation(id);

    internal override void WriteSymbolId(long id)
    {
        if (_depth == 0 && _annotationCount == 0 && id == SystemSymbols.IonVersion)
        {
            throw Errors.WritesVersionMarker();
        }

        BeginValue();
        _values.WriteUInt((int)IonType.Symbol, (ulong)id);
        EndValue();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if ((_pending & Pending.Disposed) != 0)
        {
            return;
        }

        if (_depth == 0 && _annotationCount == 0)
        {
            Flush();
        }

        _pending = Pending.Disposed;
        _values.Return();
        _table.Return();
        _symbols.Return();
    }

    private void RefuseSymbolTable(IonType type)
    {
        if (type == IonType.Struct && _depth == 0 && _annotationCount > 0 && _annotations[0] == SystemSymbols.SymbolTable)
        {
            throw Errors.WritesSymbolTable();
        }
    }

    private long GetId(IonSymbol symbol)
    {
        if (symbol.Text is null)
        {
            return _imports.GetId(symbol);
        }

        var utf8 = new Utf8Text(symbol.Text, stackalloc byte[Utf8Text.StackSize]);
        long id = _symbols.GetId(utf8.Bytes);
        utf8.Return();
        return id;
    }

    private void SetField(long id)
    {
        if (_pending != Pending.FieldName)
        {
            throw Errors.FieldNameNotAllowed();
        }

        _values.WriteVarUInt((ulong)id);
        _pending = Pending.None;
    }

    private void AddAnnotation(long id)
    {
        if (_annotationCount == _annotations.Length)
        {
            Array.Resize(ref _annotations, _annotationCount * 2);
        }

        _annotations[_annotationCount++] = id;
        _pending |= Pending.Annotations;
    }

    private void BeginValue()
    {
        if (_pending != Pending.None)
        {
            BeginUnusualValue();
        }
    }

    private void BeginUnusualValue()
    {
        ObjectDisposedException.ThrowIf((_pending & Pending.Disposed) != 0, this);

        if ((_pending & Pending.FieldName) != 0)
        {
            throw Errors.FieldNameMissing();
        }

        _values.WriteAnnotations(_annotations.AsSpan(0, _annotationCount));
        _annotationCount = 0;
        _pending = Pending.None;
    }

    private void EndValue()
    {
        switch (_values.OpenCode)
        {
            case (int)IonType.Struct:
                _pending = Pending.FieldName;
                break;
            case (int)IonType.List:
                _pending = Pending.None;
                break;
            default:
                EndUnusualValue();
                break;
        }
    }

    private void EndUnusualValue()
    {
        if (_values.OpenCode == AnnotationCode)
        {
            _values.Close();
        }

        _pending = _values.OpenCode == (int)IonType.Struct ? Pending.FieldName : Pending.None;
        if (_depth == 0 && _values.Length >= FlushLength)
        {
            Flush();
        }
    }

    private void Start(IonType type)
    {
        BeginValue();
        _values.Open((int)type);
        _depth++;
        _pending = type == IonType.Struct ? Pending.FieldName : Pending.None;
    }

    private void WriteBytes(IonType type, ReadOnlySpan<byte> bytes)
    {
        BeginValue();
        _values.WriteBytes((int)type, bytes);
        EndValue();
    }
}
