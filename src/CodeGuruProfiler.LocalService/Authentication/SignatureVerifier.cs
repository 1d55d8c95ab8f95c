using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime.Internal.Auth;
using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>Verifies that a request is signed with the accepted keys and is current and unchanged.</summary>
internal sealed class SignatureVerifier(AcceptedKeys keys, TimeProvider timeProvider)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public void Verify(RequestContent request)
    {
        RequestSignature signature = SignatureReader.Read(request);
        CheckKeys(signature);
        CheckScope(signature);
        CheckTime(signature);
        CheckSignature(request, signature);
    }

    private void CheckKeys(RequestSignature signature)
    {
        if (signature.Scope.AccessKey != keys.AccessKey)
        {
            throw Errors.UnknownKey();
        }

        if (!SameText(signature.SecurityToken ?? "", keys.SessionToken ?? ""))
        {
            throw Errors.UnknownKey();
        }

        if (keys.SessionToken is not null && keys.SessionTokenExpiration <= timeProvider.GetUtcNow())
        {
            throw Errors.ExpiredToken();
        }
    }

    private void CheckScope(RequestSignature signature)
    {
        if (signature.Scope.Service != SignatureNames.Service)
        {
            throw Errors.WrongService();
        }

        if (signature.Scope.Region != keys.Region)
        {
            throw Errors.WrongRegion(keys.Region);
        }

        string signedDate = signature.SignedAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (signature.Scope.Date != signedDate)
        {
            throw Errors.WrongScopeDate(signature.Scope.Date, signedDate);
        }
    }

    private void CheckTime(RequestSignature signature)
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        DateTimeOffset oldest = now - (signature.Lifetime ?? Window);
        if (signature.SignedAt < oldest)
        {
            throw Errors.Expired(Text(signature.SignedAt), Text(oldest));
        }

        if (signature.SignedAt > now + Window)
        {
            throw Errors.NotYetCurrent(Text(signature.SignedAt), Text(now + Window));
        }
    }

    private void CheckSignature(RequestContent request, RequestSignature signature)
    {
        // Each name stands for all values of its header in the canonical request.
        if (signature.SignedHeaders.Distinct(StringComparer.OrdinalIgnoreCase).Count() != signature.SignedHeaders.Count)
        {
            throw Errors.RepeatedHeader();
        }

        if (!signature.SignedHeaders.Contains("host"))
        {
            throw Errors.HostNotSigned();
        }

        if (request.FindHeader(SignatureNames.ContentHash) is { } claimed && claimed != request.BodyHash)
        {
            throw Errors.WrongBodyHash();
        }

        // In the order of the specification, whatever order the client used.
        string[] signedHeaders = [.. signature.SignedHeaders.Order(StringComparer.Ordinal)];
        string canonical = CanonicalRequest.Create(request, signedHeaders, request.BodyHash);
        if (!IsSignatureOf(canonical, signature, signedHeaders)
            && !IsSignatureOf(CanonicalRequest.CreateAsAwssdkCore(request, signedHeaders, request.BodyHash), signature, signedHeaders))
        {
            throw Errors.WrongSignature(keys.ExplainsSignatures ? CanonicalRequest.CreateToShow(request, signedHeaders, request.BodyHash) : null);
        }

        CheckSignedHeaders(request, signature);
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html: every x-amz-* header must be signed, and every signed header must be present.
    private static void CheckSignedHeaders(RequestContent request, RequestSignature signature)
    {
        var signed = new HashSet<string>(signature.SignedHeaders, StringComparer.Ordinal);
        foreach (string name in signed)
        {
            if (!request.Headers.ContainsKey(name))
            {
                throw Errors.SignedButAbsent(name);
            }
        }

        foreach (string name in request.Headers.Keys)
        {
            if (name.StartsWith(SignatureNames.Prefix, StringComparison.OrdinalIgnoreCase) && !signed.Contains(name.ToLowerInvariant()))
            {
                throw Errors.NotSigned(name.ToLowerInvariant());
            }
        }
    }

    private bool IsSignatureOf(string canonical, RequestSignature signature, string[] signedHeaders)
    {
        AWS4SigningResult expected = AWS4Signer.ComputeSignature(
            keys.AccessKey,
            keys.SecretKey,
            keys.Region,
            signature.SignedAt.UtcDateTime,
            SignatureNames.Service,
            string.Join(';', signedHeaders),
            canonical);
        return SameText(signature.Signature, expected.Signature);
    }

    // The time of the comparison must not depend on where the texts differ.
    private static bool SameText(string one, string other)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Text(DateTimeOffset time)
        => time.ToString(SignatureReader.DateFormat, CultureInfo.InvariantCulture);
}
