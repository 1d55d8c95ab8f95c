using System.Text.Json;
using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Reads the JSON in which instance and container metadata hand out credentials.</summary>
internal static class MetadataDocument
{
    /// <exception cref="MetadataException">The bytes are not JSON, or something is missing.</exception>
    public static RefreshingAWSCredentials.CredentialsRefreshState Read(ReadOnlySpan<byte> json, Uri endpoint)
    {
        string? accessKey = null;
        string? secretKey = null;
        string? token = null;
        DateTimeOffset? expiration = null;
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw MetadataException.NotJson(endpoint);
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!; // A property's name is a text.
                reader.Read();
                string? value = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                switch (name)
                {
                    case "AccessKeyId":
                        accessKey = value;
                        break;
                    case "SecretAccessKey":
                        secretKey = value;
                        break;
                    case "Token":
                        token = value;
                        break;
                    case "Expiration":
                        expiration = value is not null && reader.TryGetDateTimeOffset(out DateTimeOffset time) ? time : null;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw MetadataException.NotJson(endpoint);
        }

        return new RefreshingAWSCredentials.CredentialsRefreshState(
            new ImmutableCredentials(
                Required(accessKey, "AccessKeyId", endpoint), Required(secretKey, "SecretAccessKey", endpoint), token is { Length: > 0 } ? token : null),
            (expiration ?? throw MetadataException.NoCredentials(endpoint, "Expiration")).UtcDateTime);
    }

    private static string Required(string? value, string name, Uri endpoint)
        => value is { Length: > 0 } ? value : throw MetadataException.NoCredentials(endpoint, name);
}
