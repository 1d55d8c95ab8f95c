namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The ids of the traits that change what is generated.</summary>
internal static class TraitIds
{
    public const string ArnReference = "aws.api#arnReference";
    public const string ClientOptional = "smithy.api#clientOptional";
    public const string Default = "smithy.api#default";
    public const string Deprecated = "smithy.api#deprecated";
    public const string Documentation = "smithy.api#documentation";
    public const string Enum = "smithy.api#enum";
    public const string EnumValue = "smithy.api#enumValue";
    public const string Error = "smithy.api#error";
    public const string ExternalDocumentation = "smithy.api#externalDocumentation";
    public const string Http = "smithy.api#http";
    public const string HttpError = "smithy.api#httpError";
    public const string HttpHeader = "smithy.api#httpHeader";
    public const string HttpLabel = "smithy.api#httpLabel";
    public const string HttpPayload = "smithy.api#httpPayload";
    public const string HttpQuery = "smithy.api#httpQuery";
    public const string Idempotent = "smithy.api#idempotent";
    public const string IdempotencyToken = "smithy.api#idempotencyToken";
    public const string JsonName = "smithy.api#jsonName";
    public const string Length = "smithy.api#length";
    public const string MediaType = "smithy.api#mediaType";
    public const string PagedItems = "codeguruprofiler.codegen#pagedItems";
    public const string Paginated = "smithy.api#paginated";
    public const string Pattern = "smithy.api#pattern";
    public const string Range = "smithy.api#range";
    public const string ReadOnly = "smithy.api#readonly";
    public const string Required = "smithy.api#required";
    public const string RestJson1 = "aws.protocols#restJson1";
    public const string Retryable = "smithy.api#retryable";
    public const string Sensitive = "smithy.api#sensitive";
    public const string Service = "aws.api#service";
    public const string TimestampFormat = "smithy.api#timestampFormat";
    public const string Title = "smithy.api#title";
    public const string UniqueItems = "smithy.api#uniqueItems";
}
