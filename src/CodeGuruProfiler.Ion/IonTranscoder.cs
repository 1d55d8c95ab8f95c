using System.Buffers;
using System.Text;
using CodeGuruProfiler.Ion.Copying;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion;

/// <summary>Turns Ion documents from one format into the other.</summary>
public static class IonTranscoder
{
    private const long AlwaysAllowedText = 16 * 1024 * 1024;
    private const long AllowedTextAByte = 64;

    // Containers that are open take a byte or a few each here, and none of the call stack.
    private static readonly IonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>Returns a document as Ion text, for people to look at.</summary>
    /// <param name="ion">The document, binary or text.</param>
    /// <param name="pretty">Whether each value in a container has its own line, indented by two spaces a level for the first 20 levels.</param>
    /// <param name="options">The limits, and the catalog of shared symbol tables; if <see langword="null"/>, the defaults with containers nested to any depth.</param>
    /// <returns>The text, with at least one line for each top-level value. Empty for a document without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    /// <exception cref="IonFormatException">
    /// The bytes are not Ion, or exceed a limit, or the text would be too long: see <see cref="Copy"/>.
    /// </exception>
    public static string ToText(ReadOnlySpan<byte> ion, bool pretty = true, IonReaderOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new IonReader(ion, options ?? AnyDepth);
        using (var writer = new IonTextWriter(output, pretty))
        {
            Copy(ref reader, writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Returns Ion text as binary.</summary>
    /// <param name="text">The text; JSON is Ion text too.</param>
    /// <param name="options">The limits, and the catalog of shared symbol tables; if <see langword="null"/>, the defaults with containers nested to any depth.</param>
    /// <returns>The binary document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> has an unpaired surrogate.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    /// <exception cref="IonFormatException"><paramref name="text"/> is not Ion, or exceeds a limit. The position is that in its UTF-8.</exception>
    public static byte[] ToBinary(string text, IonReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);

        var output = new ArrayBufferWriter<byte>();
        var reader = new IonReader(Utf8Text.Strict.GetBytes(text), options ?? AnyDepth);
        using (var writer = new IonBinaryWriter(output))
        {
            Copy(ref reader, writer);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes everything that is left in a reader: the other values of its container, or of the document.</summary>
    /// <param name="reader">The reader; afterwards at the end of the container that it was in, or of the document.</param>
    /// <param name="writer">The writer. Imports of the document are declared to it at the top level.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    /// <exception cref="IonFormatException">
    /// The bytes are not Ion. Or the text that is written is longer than 16 MiB and than 64 times the document: a long symbol that a document
    /// declares once is spelled out in text wherever it is used.
    /// </exception>
    public static void Copy(ref IonReader reader, IonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        var copier = new TokenCopier(writer);
        long most = writer.TextLength + Math.Max(AlwaysAllowedText, reader.Length * AllowedTextAByte);
        int depth = writer.Depth;
        while (reader.Read())
        {
            if (reader.TokenType is not (IonTokenType.EndList or IonTokenType.EndSExp or IonTokenType.EndStruct))
            {
                copier.Copy(ref reader);
            }
            else if (writer.Depth == depth)
            {
                return;
            }
            else
            {
                writer.WriteEnd();
            }

            if (writer.TextLength > most)
            {
                throw Errors.TextTooLong(most, reader.TokenStartIndex);
            }
        }
    }
}
