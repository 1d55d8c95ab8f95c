using System.Text.Json;
using System.Text.Json.Serialization;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Reading;
using CodeGuruProfiler.Profiles.Serialization;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles;

/// <summary>Writes and reads a <see cref="CallTree"/> with System.Text.Json: alone, or as a member of your type.</summary>
/// <remarks>
/// <para>The JSON is that of <c>callgraph</c> in a profile: <c>counts</c>, <c>file</c>, <c>line</c> and <c>children</c>. It is read as
/// <see cref="AggregatedProfile.Parse(ReadOnlySpan{byte}, ProfileReaderOptions?)"/> reads it: what is not understood is kept in <see cref="CallTreeNode.UnknownFields"/>.</para>
/// <para>
/// A frame is two levels of JSON. Trees of any depth are written, whatever <see cref="JsonSerializerOptions.MaxDepth"/> is. Reading stops there: at the
/// serializer's default of 64, a tree that is not inside of anything may be 31 frames deep. For deeper ones set
/// <see cref="JsonSerializerOptions.MaxDepth"/> to twice the frames, and more by the levels around the tree. The default limits of
/// <see cref="ProfileReaderOptions"/> hold, too.
/// </para>
/// <para>Uses no reflection, and so works with trimming, Native AOT and source generation.</para>
/// </remarks>
public sealed class CallTreeJsonConverter : JsonConverter<CallTree>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not an object, or exceeds a limit.</exception>
    public override CallTree Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Errors.NotAnObject("a call tree");
        }

        var document = new ParsedProfile(isTolerant: true);
        var parser = new ProfileParser(document, ReadLimits.Default);
        try
        {
            parser.StartStruct();
            parser.FieldName(FieldNames.CallGraphUtf8);
            JsonTokenReader.ReadValue(ref reader, parser);
            return document.Tree.Finish();
        }
        catch (ProfileFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">One of the arguments is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, CallTree value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);

        RawJson.Write(writer, value, CallTreeWriter.Write);
    }
}
