using System.Buffers;

namespace CodeGuruProfiler.Profiles;

/// <summary>Writes a document in the encoding that is asked for.</summary>
internal static class ProfileWriter
{
    public static void Write<T>(T document, IBufferWriter<byte> output, ProfileEncoding encoding, Action<TokenWriter, T> write)
    {
        switch (encoding)
        {
            case ProfileEncoding.Json:
                using (var writer = new JsonTokenWriter(output))
                {
                    write(writer, document);
                    writer.Complete();
                }

                break;
            case ProfileEncoding.Ion or ProfileEncoding.IonText:
                throw new NotSupportedException("Only JSON is written so far.");
            default:
                throw Throw.UnknownEncoding(encoding);
        }
    }

    public static byte[] ToArray<T>(T document, ProfileEncoding encoding, Action<TokenWriter, T> write)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(document, output, encoding, write);
        return output.WrittenSpan.ToArray();
    }
}
