using System.Buffers;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>Writes a document in the encoding that is asked for.</summary>
internal static class ProfileWriter
{
    /// <param name="document">The document.</param>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="write">Writes the document.</param>
    /// <param name="unknown">Returns all of the document's unknown fields.</param>
    public static void Write<T>(
        T document, IBufferWriter<byte> output, ProfileEncoding encoding, Action<TokenWriter, T> write, Func<T, IEnumerable<UnknownFields>> unknown)
    {
        switch (encoding)
        {
            case ProfileEncoding.Json:
                using (var json = new JsonTokenWriter(output))
                {
                    Write(json, document, write);
                }

                break;
            case ProfileEncoding.Ion:
                using (var ion = new IonBinaryWriter(output))
                {
                    DeclareImports(ion, unknown(document));
                    Write(new IonTokenWriter(ion), document, write);
                }

                break;
            case ProfileEncoding.IonText:
                using (var text = new IonTextWriter(output))
                {
                    DeclareImports(text, unknown(document));
                    Write(new IonTokenWriter(text), document, write);
                }

                break;
            default:
                throw Errors.UnknownEncoding(encoding);
        }
    }

    public static byte[] ToArray<T>(T document, ProfileEncoding encoding, Action<TokenWriter, T> write, Func<T, IEnumerable<UnknownFields>> unknown)
    {
        using var output = new PooledBufferWriter(initialSize: 4096);
        Write(document, output, encoding, write, unknown);
        return output.Written.ToArray();
    }

    private static void DeclareImports(IonWriter writer, IEnumerable<UnknownFields> unknown)
    {
        IReadOnlyList<IonSymbolTableImport> imports = ImportedSymbols.Imports(unknown);
        if (imports.Count > 0)
        {
            writer.DeclareImports(imports);
        }
    }

    private static void Write<T>(TokenWriter writer, T document, Action<TokenWriter, T> write)
    {
        write(writer, document);
        writer.Complete();
    }
}
