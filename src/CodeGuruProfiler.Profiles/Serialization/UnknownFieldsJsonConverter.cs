using System.Text.Json;
using System.Text.Json.Serialization;
using CodeGuruProfiler.Profiles.Serialization;

namespace CodeGuruProfiler.Profiles;

/// <summary>Writes and reads <see cref="UnknownFields"/> with System.Text.Json, as the object that <see cref="UnknownFields.ToJson"/> returns.</summary>
/// <remarks>Depth is limited as for <see cref="CallTreeJsonConverter"/>.</remarks>
public sealed class UnknownFieldsJsonConverter : JsonConverter<UnknownFields>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not an object, or exceeds a limit.</exception>
    public override UnknownFields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Errors.NotAnObject("unknown fields");
        }

        try
        {
            return UnknownFields.Read(ref reader);
        }
        catch (ProfileFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">One of the arguments is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, UnknownFields value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);

        RawJson.Write(writer, value, static (output, fields) => fields.WriteTo(output));
    }
}
