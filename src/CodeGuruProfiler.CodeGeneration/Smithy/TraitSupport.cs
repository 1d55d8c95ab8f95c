using System.Collections.Frozen;

namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The traits that the generator supports, ignores or refuses. A trait that is not listed is refused: it may change the request, and nothing is skipped silently.</summary>
internal static class TraitSupport
{
    // They change the generated code or its documentation.
    private static readonly FrozenSet<string> Used = FrozenSet.Create(
        StringComparer.Ordinal,
        TraitIds.ArnReference,
        TraitIds.ClientOptional,
        TraitIds.Default,
        TraitIds.Deprecated,
        TraitIds.Documentation,
        TraitIds.Enum,
        TraitIds.EnumValue,
        TraitIds.Error,
        TraitIds.ExternalDocumentation,
        TraitIds.Http,
        TraitIds.HttpError,
        TraitIds.HttpHeader,
        TraitIds.HttpLabel,
        TraitIds.HttpPayload,
        TraitIds.HttpQuery,
        TraitIds.Idempotent,
        TraitIds.IdempotencyToken,
        TraitIds.JsonName,
        TraitIds.Length,
        TraitIds.PagedItems,
        TraitIds.Paginated,
        TraitIds.Pattern,
        TraitIds.Range,
        TraitIds.ReadOnly,
        TraitIds.Required,
        TraitIds.RestJson1,
        TraitIds.Retryable,
        TraitIds.Sensitive,
        TraitIds.Service,
        TraitIds.TimestampFormat,
        TraitIds.Title,
        TraitIds.UniqueItems);

    // They change nothing that a client of restJson1 sends or reads, for the reason above each group.
    private static readonly FrozenSet<string> WithoutEffect = FrozenSet.Create(
        StringComparer.Ordinal,
        // Signing is the runtime's, and sigv4 the only scheme.
        "aws.auth#sigv4",
        "smithy.api#auth",
        // Where requests go is the runtime's.
        "smithy.rules#endpointBdd",
        "smithy.rules#endpointRuleSet",
        "smithy.rules#endpointTests",
        // Every operation has its own request and response, and every member without a default may be null.
        "smithy.api#addedDefault",
        "smithy.api#box",
        "smithy.api#input",
        "smithy.api#output",
        // A blob or a string stays one, whatever is inside. Refused where it changes a header.
        TraitIds.MediaType,
        // About the service's resources, permissions and console.
        "aws.api#arn",
        "aws.api#controlPlane",
        "aws.api#data",
        "aws.api#dataPlane",
        "aws.api#tagEnabled",
        "aws.api#taggable",
        "aws.cloudformation#cfnResource",
        "aws.iam#actionName",
        "aws.iam#actionPermissionDescription",
        "aws.iam#conditionKeys",
        "aws.iam#defineConditionKeys",
        "aws.iam#iamAction",
        "aws.iam#iamResource",
        "aws.iam#requiredActions",
        "aws.iam#supportedPrincipalTypes",
        "smithy.api#cors",
        "smithy.api#nestedProperties",
        "smithy.api#noReplace",
        "smithy.api#notProperty",
        "smithy.api#property",
        "smithy.api#references",
        "smithy.api#resourceIdentifier",
        // About the model itself, for its readers and its tests.
        "smithy.api#examples",
        "smithy.api#internal",
        "smithy.api#private",
        "smithy.api#recommended",
        "smithy.api#since",
        "smithy.api#suppress",
        "smithy.api#tags",
        "smithy.api#unstable",
        "smithy.test#httpMalformedRequestTests",
        "smithy.test#httpRequestTests",
        "smithy.test#httpResponseTests",
        "smithy.test#smokeTests");

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

    /// <summary>Returns the feature of a refused trait; <see langword="null"/> for an unknown trait.</summary>
    public static string? RefusedFor(string trait) => Refused.GetValueOrDefault(trait);
}
