using System.Buffers;
using System.Text;

namespace CodeGuruProfiler.Ion;

/// <summary>Turns Ion documents from one format into the other.</summary>
public static class IonTranscoder
{
    /// <summary>Returns a document as Ion text, for people to look at.</summary>
    /// <param name="ion">The document, binary or text.</param>
    /// <param name="pretty">Whether values in containers have lines of their own.</param>
    /// <returns>The text, with a line for each top-level value at least.</returns>
    /// <exception cref="IonFormatException">The bytes are not Ion.</exception>
    public static string ToText(ReadOnlySpan<byte> ion, bool pretty = true)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new IonReader(ion);
        using (var writer = new IonTextWriter(output, pretty))
        {
            Copy(ref reader, writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Returns Ion text as binary.</summary>
    /// <param name="text">The text; JSON is Ion text too.</param>
    /// <returns>The binary document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">A surrogate in <paramref name="text"/> stands alone.</exception>
    /// <exception cref="IonFormatException"><paramref name="text"/> is not Ion. The position is that of its UTF-8.</exception>
    public static byte[] ToBinary(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new ArrayBufferWriter<byte>();
        var reader = new IonReader(Utf8Text.Strict.GetBytes(text));
        using (var writer = new IonBinaryWriter(output))
        {
            Copy(ref reader, writer);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes everything that is left in a reader: the other values of its container, or of the document.</summary>
    /// <param name="reader">The reader; afterwards at the end of the container that it was in, or of the document.</param>
    /// <param name="writer">The writer. Imports of the document are declared to it at the top level.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="IonFormatException">The bytes are not Ion.</exception>
    public static void Copy(ref IonReader reader, IonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        IReadOnlyList<IonSymbolTableImport> imports = [];
        int depth = writer.Depth;
        while (reader.Read())
        {
            if (reader.TokenType is IonTokenType.EndList or IonTokenType.EndSExp or IonTokenType.EndStruct)
            {
                if (writer.Depth == depth)
                {
                    return;
                }

                writer.WriteEnd();
                continue;
            }

            // Ids whose text is unknown mean nothing without the imports that they come from.
            if (writer.Depth == 0 && !ReferenceEquals(imports, reader.Imports) && !imports.SequenceEqual(reader.Imports))
            {
                imports = reader.Imports;
                writer.DeclareImports(imports);
            }

            CopyToken(ref reader, writer);
        }
    }

    private static void CopyToken(ref IonReader reader, IonWriter writer)
    {
        if (reader.HasFieldName)
        {
            CopyFieldName(ref reader, writer);
        }

        for (int i = 0; i < reader.AnnotationCount; i++)
        {
            writer.WriteAnnotation(reader.GetAnnotation(i));
        }

        switch (reader.TokenType)
        {
            case IonTokenType.Null:
                writer.WriteNull(reader.Type);
                break;
            case IonTokenType.Bool:
                writer.WriteBool(reader.GetBoolean());
                break;
            case IonTokenType.Int when reader.TryGetInt64(out long value):
                writer.WriteInt(value);
                break;
            case IonTokenType.Int:
                writer.WriteInt(reader.GetBigInteger());
                break;
            case IonTokenType.Float:
                writer.WriteFloat(reader.GetDouble());
                break;
            case IonTokenType.Decimal:
                writer.WriteDecimal(reader.GetDecimal());
                break;
            case IonTokenType.Timestamp:
                writer.WriteTimestamp(reader.GetTimestamp());
                break;
            case IonTokenType.Symbol:
                writer.WriteSymbol(reader.GetSymbol());
                break;
            case IonTokenType.String:
                writer.WriteString(reader.ValueSpan);
                break;
            case IonTokenType.Clob:
                writer.WriteClob(reader.ValueSpan);
                break;
            case IonTokenType.Blob:
                writer.WriteBlob(reader.ValueSpan);
                break;
            case IonTokenType.StartList:
                writer.WriteStartList();
                break;
            case IonTokenType.StartSExp:
                writer.WriteStartSExp();
                break;
            default:
                writer.WriteStartStruct();
                break;
        }
    }

    private static void CopyFieldName(ref IonReader reader, IonWriter writer)
    {
        ReadOnlySpan<byte> name = reader.FieldNameSpan;
        if (name.IsEmpty)
        {
            writer.WriteFieldName(reader.GetFieldNameSymbol());
        }
        else
        {
            writer.WriteFieldName(name);
        }
    }
}
