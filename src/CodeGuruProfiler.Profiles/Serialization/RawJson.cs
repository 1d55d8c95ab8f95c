using System.Text.Json;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles.Serialization;

/// <summary>Writes values of this library into JSON of others as they are: another writer would count their levels.</summary>
internal static class RawJson
{
    public static void Write<T>(Utf8JsonWriter writer, T value, Action<TokenWriter, T> write)
    {
        using var output = new PooledBufferWriter();
        using (var tokens = new JsonTokenWriter(output))
        {
            write(tokens, value);
            tokens.Complete();
        }

        writer.WriteRawValue(output.Written, skipInputValidation: true);
    }
}
