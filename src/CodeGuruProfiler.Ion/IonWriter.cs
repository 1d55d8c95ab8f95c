using System.Numerics;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion;

/// <summary>Writes Ion 1.0: <see cref="IonBinaryWriter"/> in binary, <see cref="IonTextWriter"/> as text.</summary>
/// <remarks>
/// <para>
/// Inside a struct a field name comes before each value. Annotations come after the field name and before the value. Written values
/// reach the output with <see cref="Flush"/> or <see cref="Dispose()"/>, and earlier when there are many.
/// </para>
/// <para>
/// Methods throw <see cref="InvalidOperationException"/> where a value, a field name or an end has no place, and <see cref="ArgumentException"/>
/// for text that is not valid UTF-8 or UTF-16. Not safe for use by more than one thread.
/// </para>
/// </remarks>
public abstract class IonWriter : IDisposable
{
    // FindId returns it for a symbol that is written as its text.
    internal const long NoId = -1;

    private protected IonWriter()
    {
    }

    // The number of bytes of text that were written; 0 in binary, where a symbol that comes again is not spelled out again.
    internal virtual long TextLength => 0;

    /// <summary>Gets how many containers are open.</summary>
    /// <value>0 at the top level.</value>
    public abstract int Depth { get; }

    /// <summary>Writes the name of the next value, which is in a struct.</summary>
    /// <param name="utf8Name">The name in UTF-8.</param>
    public abstract void WriteFieldName(ReadOnlySpan<byte> utf8Name);

    /// <summary>Writes the name of the next value, which is in a struct.</summary>
    /// <param name="name">The name.</param>
    public void WriteFieldName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var utf8 = new Utf8Text(name, stackalloc byte[Utf8Text.StackSize]);
        WriteFieldName(utf8.Bytes);
        utf8.Return();
    }

    /// <summary>Writes the name of the next value, which is in a struct.</summary>
    /// <param name="name">The name; its text may be unknown when its import was declared.</param>
    public abstract void WriteFieldName(IonSymbol name);

    /// <summary>Writes an annotation of the next value.</summary>
    /// <param name="utf8Text">The annotation in UTF-8.</param>
    public abstract void WriteAnnotation(ReadOnlySpan<byte> utf8Text);

    /// <summary>Writes an annotation of the next value.</summary>
    /// <param name="text">The annotation.</param>
    public void WriteAnnotation(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var utf8 = new Utf8Text(text, stackalloc byte[Utf8Text.StackSize]);
        WriteAnnotation(utf8.Bytes);
        utf8.Return();
    }

    /// <summary>Writes an annotation of the next value.</summary>
    /// <param name="annotation">The annotation; its text may be unknown when its import was declared.</param>
    public abstract void WriteAnnotation(IonSymbol annotation);

    /// <summary>Writes a null without another type.</summary>
    public void WriteNull() => WriteNull(IonType.Null);

    /// <summary>Writes a null of a type.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is not a member of <see cref="IonType"/>.</exception>
    public abstract void WriteNull(IonType type);

    /// <summary>Writes a bool.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteBool(bool value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteInt(long value);

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteInt(BigInteger value);

    /// <summary>Writes a float.</summary>
    /// <param name="value">The value, which may be infinite or NaN.</param>
    public abstract void WriteFloat(double value);

    /// <summary>Writes a decimal.</summary>
    /// <param name="value">The value.</param>
    public abstract void WriteDecimal(IonDecimal value);

    /// <summary>Writes a timestamp.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is a default timestamp, which states nothing.</exception>
    public abstract void WriteTimestamp(IonTimestamp value);

    /// <summary>Writes a symbol.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <remarks><c>$ion_1_0</c> without annotations has no place at the top level: it is the version marker there.</remarks>
    public abstract void WriteSymbol(ReadOnlySpan<byte> utf8Text);

    /// <summary>Writes a symbol.</summary>
    /// <param name="text">The text.</param>
    /// <remarks><c>$ion_1_0</c> without annotations has no place at the top level: it is the version marker there.</remarks>
    public void WriteSymbol(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var utf8 = new Utf8Text(text, stackalloc byte[Utf8Text.StackSize]);
        WriteSymbol(utf8.Bytes);
        utf8.Return();
    }

    /// <summary>Writes a symbol.</summary>
    /// <param name="value">The symbol; its text may be unknown when its import was declared.</param>
    public abstract void WriteSymbol(IonSymbol value);

    /// <summary>Writes a string.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    public abstract void WriteString(ReadOnlySpan<byte> utf8Text);

    /// <summary>Writes a string.</summary>
    /// <param name="text">The text.</param>
    public void WriteString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var utf8 = new Utf8Text(text, stackalloc byte[Utf8Text.StackSize]);
        WriteString(utf8.Bytes);
        utf8.Return();
    }

    /// <summary>Writes a clob.</summary>
    /// <param name="bytes">The bytes.</param>
    public abstract void WriteClob(ReadOnlySpan<byte> bytes);

    /// <summary>Writes a blob.</summary>
    /// <param name="bytes">The bytes.</param>
    public abstract void WriteBlob(ReadOnlySpan<byte> bytes);

    /// <summary>Begins a list.</summary>
    public abstract void WriteStartList();

    /// <summary>Begins an s-expression.</summary>
    public abstract void WriteStartSExp();

    /// <summary>Begins a struct.</summary>
    /// <remarks>At the top level it must not have <c>$ion_symbol_table</c> as its first annotation: it would not be a value.</remarks>
    public abstract void WriteStartStruct();

    /// <summary>Ends the container that was begun last.</summary>
    public abstract void WriteEnd();

    /// <summary>Begins a new symbol table that imports shared ones.</summary>
    /// <param name="imports">The imports in order; empty to end all imports.</param>
    /// <param name="catalog">Where shared tables are found whose texts the binary format then needs not spell out; none if <see langword="null"/>.</param>
    /// <remarks>Only between top-level values. A reader needs the same tables to know the texts.</remarks>
    /// <exception cref="ArgumentException">An import has no name, a version below 1 or a negative <c>MaxId</c>.</exception>
    public abstract void DeclareImports(IReadOnlyList<IonSymbolTableImport> imports, IonCatalog? catalog = null);

    /// <summary>Hands everything that was written to the output.</summary>
    /// <exception cref="InvalidOperationException">A container is open.</exception>
    public abstract void Flush();

    // The id that a symbol has here until imports are declared; NoId when it has none.
    internal abstract long FindId(IonSymbol symbol, ReadOnlySpan<byte> utf8Text);

    internal abstract void WriteFieldNameId(long id);

    internal abstract void WriteAnnotationId(long id);

    internal abstract void WriteSymbolId(long id);

    /// <summary>Flushes, and returns memory to the pool.</summary>
    /// <remarks>Where a container is open, what the binary format could not finish is dropped.</remarks>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Flushes, and returns memory to the pool.</summary>
    /// <param name="disposing">Always <see langword="true"/>.</param>
    protected abstract void Dispose(bool disposing);
}
