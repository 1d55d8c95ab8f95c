using System.Buffers;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles;

/// <summary>Writes a document in the encoding that is asked for.</summary>
internal static class ProfileWriter
{
    public static void Write<T>(T document, IBufferWriter<byte> output, ProfileEncoding encoding, Action<TokenWriter, T> write)
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
                    Write(new IonTokenWriter(ion), document, write);
                }

                break;
            case ProfileEncoding.IonText:
                using (var text = new IonTextWriter(output))
                {
                    Write(new IonTokenWriter(text), document, write);
                }

                break;
            default:
                throw Throw.UnknownEncoding(encoding);
        }
    }

    public static byte[] ToArray<T>(T document, ProfileEncoding encoding, Action<TokenWriter, T> write)
    {
        using var output = new PooledOutput();
        Write(document, output, encoding, write);
        return output.Written.ToArray();
    }

    private static void Write<T>(TokenWriter writer, T document, Action<TokenWriter, T> write)
    {
        write(writer, document);
        writer.Complete();
    }
}
