using CodeGuruProfiler.Formats.Pprof;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Detection;

/// <summary>Recognizes pprof: the fields have the numbers and encodings of a profile, and the first string is empty.</summary>
internal static class PprofDetection
{
    private const int FieldsLookedAt = 64;

    public static bool Is(ReadOnlySpan<byte> start)
    {
        var reader = new ProtobufReader(start, 0);
        int fields = 0;
        try
        {
            for (; fields < FieldsLookedAt && !reader.IsAtEnd; fields++)
            {
                int field = reader.ReadField(out WireType type);
                bool hasLength = field is (>= 1 and <= 6) or 11;
                if (field > 15 || (type != (hasLength ? WireType.Bytes : WireType.VarInt) && !(field == 13 && type == WireType.Bytes)))
                {
                    return false;
                }

                if (field == 6)
                {
                    return reader.ReadMessage(type).Rest.IsEmpty;
                }

                reader.Skip(type);
            }
        }
        catch (ProfileFormatException)
        {
            // The field continues after these bytes, or is malformed.
            return fields > 0;
        }

        return fields > 0;
    }
}
