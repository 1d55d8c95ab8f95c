using System.Collections.Frozen;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>What the generator makes of a trait. One that is on no list is refused: it may change what is sent, and nothing is skipped silently.</summary>
internal static class TraitSupport
{
    // They change the generated code or its documentation.
    private static readonly FrozenSet<string> Used = FrozenSet.Create(
        StringComparer.Ordinal,
        Trait.ArnReference,
        Trait.ClientOptional,
        Trait.Default,
        Trait.Deprecated,
        Trait.Documentation,
        Trait.Enum,
        Trait.EnumValue,
        Trait.Error,
        Trait.Http,
        Trait.HttpError,
        Trait.HttpHeader,
        Trait.HttpLabel,
        Trait.HttpPayload,
        Trait.HttpQuery,
        Trait.Idempotent,
        Trait.IdempotencyToken,
        Trait.JsonName,
        Trait.Length,
        Trait.PagedItems,
        Trait.Paginated,
        Trait.Pattern,
        Trait.Range,
        Trait.ReadOnly,
        Trait.Required,
        Trait.RestJson1,
        Trait.Retryable,
        Trait.Sensitive,
        Trait.Service,
        Trait.TimestampFormat,
        Trait.Title,
        Trait.UniqueItems);

    // They change nothing that a client of restJson1 sends or reads, for the reason beside each.
    private static readonly FrozenSet<string> WithoutEffect = FrozenSet.Create(
        StringComparer.Ordinal,
        "aws.api#arn",                      // describes resources
        "aws.api#controlPlane",
        "aws.api#data",
        "aws.api#dataPlane",
        "aws.api#tagEnabled",
        "aws.api#taggable",
        "aws.auth#sigv4",                   // signing is the runtime's
        "smithy.api#addedDefault",          // history of the default
        "smithy.api#auth",                  // sigv4 is the only scheme
        "smithy.api#box",                   // every member without a default may be null here
        "smithy.api#cors",                  // for browsers
        "smithy.api#examples",
        "smithy.api#externalDocumentation",
        "smithy.api#input",                 // requests and responses are made for every operation
        "smithy.api#internal",
        Trait.MediaType,                    // a blob or string stays one, whatever is inside; refused where it changes a header
        "smithy.api#output",
        "smithy.api#private",
        "smithy.api#recommended",
        "smithy.api#references",
        "smithy.api#since",
        "smithy.api#suppress",
        "smithy.api#tags",
        "smithy.api#unstable");

    // Refused like an unknown trait, with the reason.
    private static readonly FrozenDictionary<string, string> Refused = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aws.api#clientDiscoveredEndpoint"] = "endpoint discovery",
        ["aws.api#clientEndpointDiscovery"] = "endpoint discovery",
        ["aws.api#clientEndpointDiscoveryId"] = "endpoint discovery",
        ["smithy.api#endpoint"] = "a host that depends on the operation",
        ["smithy.api#hostLabel"] = "a host that depends on the input",
        ["smithy.api#httpChecksumRequired"] = "request checksums",
        ["aws.protocols#httpChecksum"] = "request and response checksums",
        ["smithy.api#httpPrefixHeaders"] = "maps spread over headers",
        ["smithy.api#httpQueryParams"] = "maps spread over the query",
        ["smithy.api#httpResponseCode"] = "the status code as a member",
        ["smithy.api#requestCompression"] = "compressed requests",
        ["smithy.api#requiresLength"] = "streamed bodies",
        ["smithy.api#sparse"] = "null elements in lists and maps",
        ["smithy.api#streaming"] = "streamed bodies and event streams",
        ["smithy.api#xmlAttribute"] = "XML",
        ["smithy.api#xmlFlattened"] = "XML",
        ["smithy.api#xmlName"] = "XML",
        ["smithy.api#xmlNamespace"] = "XML",
        ["aws.auth#unsignedPayload"] = "bodies that are not signed",
        ["aws.protocols#awsJson1_0"] = "a protocol other than restJson1",
        ["aws.protocols#awsJson1_1"] = "a protocol other than restJson1",
        ["aws.protocols#awsQuery"] = "a protocol other than restJson1",
        ["aws.protocols#ec2Query"] = "a protocol other than restJson1",
        ["aws.protocols#restXml"] = "a protocol other than restJson1",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string trait) => Used.Contains(trait) || WithoutEffect.Contains(trait);

    /// <summary>Gets what a refused trait stands for; <see langword="null"/> for a trait that the generator has never heard of.</summary>
    public static string? RefusedFor(string trait) => Refused.GetValueOrDefault(trait);
}
