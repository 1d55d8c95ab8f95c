using System.Text.Json;

namespace CodeGuruProfiler.Formats.Detection;

/// <summary>Recognizes which JSON it is by the names of the first properties. Ion text can begin like JSON, but its names are rarely quoted.</summary>
internal static class JsonDetection
{
    public static ProfileFormat? Find(ReadOnlySpan<byte> text)
    {
        if (!text[1..].TrimStart(" \t\r\n"u8).StartsWith("\""u8))
        {
            return ProfileFormat.CodeGuruIon;
        }

        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        bool hasNodes = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                bool isOutermost = reader.CurrentDepth == 1;
                if (isOutermost && reader.ValueTextEquals("$schema"u8))
                {
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("speedscope"u8) >= 0)
                    {
                        return ProfileFormat.Speedscope;
                    }
                }
                else if (isOutermost && (reader.ValueTextEquals("shared"u8) || reader.ValueTextEquals("profiles"u8)))
                {
                    return ProfileFormat.Speedscope;
                }
                else if (isOutermost && IsOfCodeGuru(ref reader))
                {
                    return ProfileFormat.CodeGuruJson;
                }
                else if (isOutermost && reader.ValueTextEquals("nodes"u8))
                {
                    hasNodes = true;
                }
                else if (hasNodes && (reader.ValueTextEquals("callFrame"u8) || reader.ValueTextEquals("timeDeltas"u8)))
                {
                    return ProfileFormat.CpuProfile;
                }
                else if (reader.ValueTextEquals("children"u8))
                {
                    // A call graph by itself, or below another name: the tolerant reader takes it.
                    return ProfileFormat.CodeGuruJson;
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON after all.
            return null;
        }

        return null;
    }

    private static bool IsOfCodeGuru(ref Utf8JsonReader reader)
        => reader.ValueTextEquals("callgraph"u8) || reader.ValueTextEquals("agentMetadata"u8);
}
