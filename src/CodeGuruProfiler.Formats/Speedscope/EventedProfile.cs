using System.Text.Json;
using CodeGuruProfiler.Formats.Json;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>A profile of calls that open and close. The time between two events belongs to the call that opened last.</summary>
internal static class EventedProfile
{
    /// <summary>Returns false when calls are open at the end; they then last to the end of the profile.</summary>
    public static bool Add(ReadOnlySpan<byte> file, SpeedscopeProfile profile, SpeedscopeTree tree, double scale)
    {
        Range eventsAt = profile.Events ?? throw Errors.Missing("events", profile.Position);
        var events = new JsonCursor(file[eventsAt], eventsAt.Start.Value);
        events.Read();
        double last = profile.StartValue;
        bool isFirst = true;
        while (events.ReadItem())
        {
            events.Expect(JsonTokenType.StartObject);
            int position = events.Position;
            (bool opens, int frame, double at) = ReadEvent(ref events, tree.FrameCount);
            if (at < last && !isFirst)
            {
                throw Errors.Unexpected("events in the order of their times", "an earlier one", position);
            }

            Pass(tree, (at - last) * scale);
            last = at;
            isFirst = false;
            if (opens)
            {
                tree.Push(frame, position);
                continue;
            }

            if (tree.Depth == 0 || tree.Top != frame)
            {
                throw Errors.Unexpected("the end of the call that began last", "that of another", position);
            }

            tree.Pop();
        }

        bool isClosed = tree.Depth == 0;
        Pass(tree, Math.Max(0, profile.EndValue - last) * scale);
        return isClosed;
    }

    // Outside of all calls there is nothing that the time could belong to.
    private static void Pass(SpeedscopeTree tree, double time)
    {
        if (tree.Depth > 0)
        {
            tree.Add(time);
        }
    }

    private static (bool Opens, int Frame, double At) ReadEvent(ref JsonCursor reader, int frames)
    {
        int position = reader.Position;
        string? type = null;
        int? frame = null;
        double? at = null;
        while (reader.ReadProperty())
        {
            if (reader.IsProperty("type"u8))
            {
                type = reader.ReadText();
            }
            else if (reader.IsProperty("frame"u8))
            {
                reader.Read();
                frame = reader.GetIndex(frames, "frame");
            }
            else if (reader.IsProperty("at"u8))
            {
                at = reader.ReadNumber();
            }
            else
            {
                reader.Skip();
            }
        }

        if (type is not ("O" or "C"))
        {
            throw Errors.Unexpected("an event of the type O or C", $"'{type}'", position);
        }

        return (type == "O", frame ?? throw Errors.Missing("frame", position), at ?? throw Errors.Missing("at", position));
    }
}
