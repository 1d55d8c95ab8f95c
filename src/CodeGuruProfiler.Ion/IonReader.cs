using System.Numerics;

namespace CodeGuruProfiler.Ion;

/// <summary>Reads Ion 1.0, binary or text, forward only, from bytes that the caller owns.</summary>
/// <remarks>
/// <para>
/// The first byte determines the format; <see cref="IonBinaryReader"/> and <see cref="IonTextReader"/>, which this one wraps, have the same members.
/// A field name and annotations belong to the value that the reader is at: they are not separate tokens. Version markers,
/// symbol tables and padding are followed but not shown.
/// </para>
/// <para>
/// <see cref="Read"/> checks everything about the value that it comes to, and throws <see cref="IonFormatException"/>; a container that is
/// skipped in binary is not looked into. <c>Get…</c> methods throw <see cref="InvalidOperationException"/> when the value is of another type or null.
/// A <c>ref struct</c>: pass it by <c>ref</c>. A copy must not be read.
/// </para>
/// </remarks>
public ref struct IonReader
{
    private const byte BinaryMark = 0xE0;

    private IonBinaryReader _binary;
    private IonTextReader _text;

    /// <summary>Creates a reader that is before the first value.</summary>
    /// <param name="ion">The whole document.</param>
    /// <param name="options">The limits, and the catalog of shared symbol tables; the defaults if <see langword="null"/>. They are copied.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    public IonReader(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        IsBinary = ion is [BinaryMark, ..];
        if (IsBinary)
        {
            _binary = new IonBinaryReader(ion, options);
        }
        else
        {
            _text = new IonTextReader(ion, options);
        }
    }

    /// <summary>Gets whether the document is binary.</summary>
    /// <value><see langword="false"/> for text, and for an empty document.</value>
    public bool IsBinary { get; }

    /// <summary>Gets what the reader is at.</summary>
    /// <value><see cref="IonTokenType.None"/> before the first value and after the last.</value>
    public readonly IonTokenType TokenType => IsBinary ? _binary.TokenType : _text.TokenType;

    /// <summary>Gets the type of the value, of a null too, or of the container that starts or ends.</summary>
    /// <value><see cref="IonType.Null"/> where there is no value.</value>
    public readonly IonType Type => IsBinary ? _binary.Type : _text.Type;

    /// <summary>Gets whether the value is a null of any type.</summary>
    public readonly bool IsNull => IsBinary ? _binary.IsNull : _text.IsNull;

    /// <summary>Gets how many containers are around what the reader is at.</summary>
    /// <value>0 at the top level. The start and the end of a container are as deep as the container.</value>
    public readonly int Depth => IsBinary ? _binary.Depth : _text.Depth;

    /// <summary>Gets the position of the first byte of what the reader is at, field name and annotations included.</summary>
    public readonly long TokenStartIndex => IsBinary ? _binary.TokenStartIndex : _text.TokenStartIndex;

    /// <summary>Gets the position behind what the reader is at.</summary>
    /// <value>Where the content begins, at the start of a container.</value>
    public readonly long BytesConsumed => IsBinary ? _binary.BytesConsumed : _text.BytesConsumed;

    /// <summary>Gets whether the reader is at a value of a struct.</summary>
    /// <value><see langword="false"/> at the end of a container.</value>
    public readonly bool HasFieldName => IsBinary ? _binary.HasFieldName : _text.HasFieldName;

    /// <summary>Gets the symbol id that the field name is written as.</summary>
    /// <value>-1 when it is written as text, and when there is no field name.</value>
    public readonly long FieldNameSymbolId => IsBinary ? _binary.FieldNameSymbolId : _text.FieldNameSymbolId;

    /// <summary>Gets the UTF-8 text of the field name, without escapes.</summary>
    /// <value>Empty when the text is unknown: <see cref="GetFieldName"/> distinguishes that from an empty name.</value>
    /// <exception cref="InvalidOperationException">The reader is not at a value of a struct.</exception>
    public ReadOnlySpan<byte> FieldNameSpan => IsBinary ? _binary.FieldNameSpan : _text.FieldNameSpan;

    /// <summary>Gets how many annotations the value has.</summary>
    public readonly int AnnotationCount => IsBinary ? _binary.AnnotationCount : _text.AnnotationCount;

    /// <summary>Gets the symbol id that the symbol is written as.</summary>
    /// <value>-1 when it is written as text.</value>
    /// <exception cref="InvalidOperationException">The value is not a symbol.</exception>
    public readonly long SymbolId => IsBinary ? _binary.SymbolId : _text.SymbolId;

    /// <summary>Gets the UTF-8 text of a string or a symbol, or the bytes of a blob or a clob, without escapes.</summary>
    /// <value>Empty when the text of a symbol is unknown: <see cref="GetSymbol"/> distinguishes that from an empty text.</value>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public ReadOnlySpan<byte> ValueSpan => IsBinary ? _binary.ValueSpan : _text.ValueSpan;

    /// <summary>Gets the imports of the symbol table that is in force.</summary>
    /// <value>Empty when it has none. The same list as long as the table is only appended to.</value>
    public readonly IReadOnlyList<IonSymbolTableImport> Imports => IsBinary ? _binary.Imports : _text.Imports;

    internal readonly int SymbolVersion => IsBinary ? _binary.SymbolVersion : _text.SymbolVersion;

    internal readonly int Length => IsBinary ? _binary.Length : _text.Length;

    /// <summary>Moves to the next value, or to the start or the end of a container.</summary>
    /// <returns><see langword="false"/> behind the last value.</returns>
    /// <exception cref="IonFormatException">The bytes are not Ion, or go past a limit.</exception>
    public bool Read() => IsBinary ? _binary.Read() : _text.Read();

    /// <summary>Moves from the start of a container to its end; does nothing elsewhere.</summary>
    /// <exception cref="IonFormatException">Text inside the container is not Ion. Skipped binary is not looked into.</exception>
    public void Skip()
    {
        if (IsBinary)
        {
            _binary.Skip();
        }
        else
        {
            _text.Skip();
        }
    }

    /// <summary>Returns whether the value has this field name.</summary>
    /// <param name="utf8Text">The name in UTF-8.</param>
    /// <returns><see langword="false"/> as well when there is no field name or its text is unknown.</returns>
    public bool FieldNameEquals(ReadOnlySpan<byte> utf8Text) => IsBinary ? _binary.FieldNameEquals(utf8Text) : _text.FieldNameEquals(utf8Text);

    /// <summary>Returns the text of the field name.</summary>
    /// <returns><see langword="null"/> when the text is unknown.</returns>
    /// <exception cref="InvalidOperationException">The reader is not at a value of a struct.</exception>
    public string? GetFieldName() => IsBinary ? _binary.GetFieldName() : _text.GetFieldName();

    /// <summary>Returns the field name.</summary>
    /// <returns>The symbol, whose text may be unknown.</returns>
    /// <exception cref="InvalidOperationException">The reader is not at a value of a struct.</exception>
    public IonSymbol GetFieldNameSymbol() => IsBinary ? _binary.GetFieldNameSymbol() : _text.GetFieldNameSymbol();

    /// <summary>Returns the UTF-8 text of an annotation, without escapes.</summary>
    /// <param name="index">0 for the first.</param>
    /// <returns>The text; empty when it is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value has not that many annotations.</exception>
    public ReadOnlySpan<byte> GetAnnotationSpan(int index) => IsBinary ? _binary.GetAnnotationSpan(index) : _text.GetAnnotationSpan(index);

    /// <summary>Returns an annotation.</summary>
    /// <param name="index">0 for the first.</param>
    /// <returns>The symbol, whose text may be unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value has not that many annotations.</exception>
    public IonSymbol GetAnnotation(int index) => IsBinary ? _binary.GetAnnotation(index) : _text.GetAnnotation(index);

    // The symbol that an id stands for at this place of the document.
    internal IonSymbol GetSymbolOf(long id) => IsBinary ? _binary.GetSymbolOf(id) : _text.GetSymbolOf(id);

    // The id that an annotation is written as; -1 when it is written as text.
    internal long GetAnnotationId(int index) => IsBinary ? _binary.GetAnnotationId(index) : _text.GetAnnotationSlice(index).SymbolId;

    /// <summary>Returns whether one of the annotations has this text.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <returns>Whether there is one.</returns>
    public bool HasAnnotation(ReadOnlySpan<byte> utf8Text) => IsBinary ? _binary.HasAnnotation(utf8Text) : _text.HasAnnotation(utf8Text);

    /// <summary>Returns whether a string or a symbol has this text, without creating a string.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <returns><see langword="false"/> as well for a symbol with unknown text.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public bool ValueTextEquals(ReadOnlySpan<byte> utf8Text) => IsBinary ? _binary.ValueTextEquals(utf8Text) : _text.ValueTextEquals(utf8Text);

    /// <summary>Returns the value of a bool.</summary>
    /// <returns>True or false.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public readonly bool GetBoolean() => IsBinary ? _binary.GetBoolean() : _text.GetBoolean();

    /// <summary>Returns the value of an integer of at most 32 bits.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    /// <exception cref="OverflowException">The integer does not fit.</exception>
    public readonly int GetInt32() => IsBinary ? _binary.GetInt32() : _text.GetInt32();

    /// <summary>Returns the value of an integer of at most 64 bits.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    /// <exception cref="OverflowException">The integer does not fit.</exception>
    public readonly long GetInt64() => IsBinary ? _binary.GetInt64() : _text.GetInt64();

    /// <summary>Returns the value of an integer if it has at most 64 bits.</summary>
    /// <param name="value">The integer; 0 when it does not fit.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public readonly bool TryGetInt64(out long value) => IsBinary ? _binary.TryGetInt64(out value) : _text.TryGetInt64(out value);

    /// <summary>Returns the value of an integer of any size.</summary>
    /// <returns>The integer.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public readonly BigInteger GetBigInteger() => IsBinary ? _binary.GetBigInteger() : _text.GetBigInteger();

    /// <summary>Returns the value of a float.</summary>
    /// <returns>The number; infinities and NaN too.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public readonly double GetDouble() => IsBinary ? _binary.GetDouble() : _text.GetDouble();

    /// <summary>Returns the value of a decimal.</summary>
    /// <returns>The number, exact.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public readonly IonDecimal GetDecimal() => IsBinary ? _binary.GetDecimal() : _text.GetDecimal();

    /// <summary>Returns the value of a timestamp.</summary>
    /// <returns>The timestamp as it is stated.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public readonly IonTimestamp GetTimestamp() => IsBinary ? _binary.GetTimestamp() : _text.GetTimestamp();

    /// <summary>Returns the value of a symbol.</summary>
    /// <returns>The symbol, whose text may be unknown.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public IonSymbol GetSymbol() => IsBinary ? _binary.GetSymbol() : _text.GetSymbol();

    /// <summary>Returns the value of a string.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public string GetString() => IsBinary ? _binary.GetString() : _text.GetString();

    /// <summary>Returns the bytes of a blob or a clob.</summary>
    /// <returns>A new array.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type, or null.</exception>
    public byte[] GetBytes() => IsBinary ? _binary.GetBytes() : _text.GetBytes();
}
