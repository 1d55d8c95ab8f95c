using System.IO.Compression;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.Profiles;
using Microsoft.Net.Http.Headers;

namespace CodeGuruProfiler.LocalService.AggregatedProfiles;

/// <summary>Writes the response of GetProfile: Ion unless the client requests JSON, compressed when the client accepts gzip.</summary>
internal static class StoredProfileWriter
{
    private const string Gzip = "gzip";

    public static OperationOutput Write(StoredProfile profile, RequestContent request)
    {
        ProfileEncoding encoding = EncodingOf(request.FindHeader("Accept"));
        byte[] body = new AggregatedProfile
        {
            Start = profile.Start,
            End = profile.End,
            Period = profile.Period?.Name,
            CallTree = profile.Tree,
        }.ToArray(encoding);
        return AcceptsGzip(request.FindHeader("Accept-Encoding"))
            ? new OperationOutput(Compress(body), encoding.ToMediaType()) { ContentEncoding = Gzip }
            : new OperationOutput(body, encoding.ToMediaType());
    }

    // Other values, valid or not, get the default.
    private static ProfileEncoding EncodingOf(string? accept)
    {
        if (accept is null || !MediaTypeHeaderValue.TryParseList([accept], out IList<MediaTypeHeaderValue>? types))
        {
            return ProfileEncoding.Ion;
        }

        string? first = types
            .Where(type => type.Quality != 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => type.MediaType.ToString().ToLowerInvariant())
            .FirstOrDefault(type => type is MediaTypes.Json or MediaTypes.Ion);
        return first == MediaTypes.Json ? ProfileEncoding.Json : ProfileEncoding.Ion;
    }

    private static bool AcceptsGzip(string? acceptEncoding)
        => acceptEncoding is not null
            && StringWithQualityHeaderValue.TryParseList([acceptEncoding], out IList<StringWithQualityHeaderValue>? encodings)
            && encodings.Any(encoding => encoding.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && encoding.Quality != 0);

    private static byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
