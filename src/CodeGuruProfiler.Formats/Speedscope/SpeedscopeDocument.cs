using System.Text.Json;
using CodeGuruProfiler.Formats.Json;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>A file, all of it but the lists of its profiles, which are only found: they refer to frames that may come after them.</summary>
/// <remarks>https://github.com/jlfwong/speedscope/blob/main/src/lib/file-format-spec.ts</remarks>
internal sealed class SpeedscopeDocument
{
    private bool _hasFrames;
    private bool _hasProfiles;

    public string? Name { get; private set; }

    public string Exporter { get; private set; } = "";

    public List<(string Name, string? File, int? Line)> Frames { get; } = [];

    public List<SpeedscopeProfile> Profiles { get; } = [];

    /// <summary>Reads the file from its beginning to its end, so that all of it is known to be JSON.</summary>
    public static SpeedscopeDocument Read(ReadOnlySpan<byte> file)
    {
        var document = new SpeedscopeDocument();
        int start = ByteOrderMark.LengthIn(file);
        var reader = new JsonCursor(file[start..], start);
        document.ReadFile(ref reader);
        return document;
    }

    private void ReadFile(ref JsonCursor reader)
    {
        reader.Read();
        reader.Expect(JsonTokenType.StartObject);
        while (reader.ReadProperty())
        {
            if (reader.IsProperty("name"u8))
            {
                Name = reader.ReadText();
            }
            else if (reader.IsProperty("exporter"u8))
            {
                Exporter = reader.ReadText() ?? "";
            }
            else if (reader.IsProperty("shared"u8))
            {
                ReadShared(ref reader);
            }
            else if (reader.IsProperty("profiles"u8))
            {
                ReadProfiles(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.ReadEnd();
        if (!_hasFrames || !_hasProfiles)
        {
            throw Errors.Missing(_hasFrames ? "profiles" : "shared.frames", reader.Position);
        }
    }

    private void ReadShared(ref JsonCursor reader)
    {
        reader.Read();
        reader.Expect(JsonTokenType.StartObject);
        while (reader.ReadProperty())
        {
            if (!reader.IsProperty("frames"u8))
            {
                reader.Skip();
                continue;
            }

            _hasFrames = true;
            Frames.Clear();
            reader.Read();
            reader.Expect(JsonTokenType.StartArray);
            while (reader.ReadItem())
            {
                reader.Expect(JsonTokenType.StartObject);
                ReadFrame(ref reader);
            }
        }
    }

    private void ReadFrame(ref JsonCursor reader)
    {
        string? name = null;
        string? file = null;
        int? line = null;
        while (reader.ReadProperty())
        {
            if (reader.IsProperty("name"u8))
            {
                name = reader.ReadText();
            }
            else if (reader.IsProperty("file"u8))
            {
                file = reader.ReadText();
            }
            else if (reader.IsProperty("line"u8))
            {
                line = reader.ReadLineNumber();
            }
            else
            {
                reader.Skip();
            }
        }

        Frames.Add((name ?? throw Errors.Missing("name", reader.Position), file, line));
    }

    private void ReadProfiles(ref JsonCursor reader)
    {
        _hasProfiles = true;
        Profiles.Clear();
        reader.Read();
        reader.Expect(JsonTokenType.StartArray);
        while (reader.ReadItem())
        {
            reader.Expect(JsonTokenType.StartObject);
            var profile = new SpeedscopeProfile { Position = reader.Position };
            ReadProfile(ref reader, profile);
            Profiles.Add(profile);
        }
    }

    private static void ReadProfile(ref JsonCursor reader, SpeedscopeProfile profile)
    {
        while (reader.ReadProperty())
        {
            if (reader.IsProperty("type"u8))
            {
                profile.Type = reader.ReadText() ?? "";
            }
            else if (reader.IsProperty("name"u8))
            {
                profile.Name = reader.ReadText() ?? "";
            }
            else if (reader.IsProperty("unit"u8))
            {
                profile.Unit = reader.ReadText() ?? "none";
            }
            else if (reader.IsProperty("startValue"u8))
            {
                profile.StartValue = reader.ReadNumber();
            }
            else if (reader.IsProperty("endValue"u8))
            {
                profile.EndValue = reader.ReadNumber();
            }
            else if (reader.IsProperty("samples"u8))
            {
                profile.Samples = reader.SkipList();
            }
            else if (reader.IsProperty("weights"u8))
            {
                profile.Weights = reader.SkipList();
            }
            else if (reader.IsProperty("events"u8))
            {
                profile.Events = reader.SkipList();
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
