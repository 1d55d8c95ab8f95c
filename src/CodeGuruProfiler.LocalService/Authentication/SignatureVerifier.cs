using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime.Internal.Auth;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>Refuses a request that is not signed with the accepted keys, now, and as it was sent.</summary>
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
            Refuse.UnknownKey();
        }

        if (!SameText(signature.SecurityToken ?? "", keys.SessionToken ?? ""))
        {
            Refuse.UnknownKey();
        }

        if (keys.SessionToken is not null && keys.SessionTokenExpiration <= timeProvider.GetUtcNow())
        {
            Refuse.ExpiredToken();
        }
    }

    private void CheckScope(RequestSignature signature)
    {
        if (signature.Scope.Service != SignatureNames.Service)
        {
            Refuse.WrongService();
        }

        if (signature.Scope.Region != keys.Region)
        {
            Refuse.WrongRegion(keys.Region);
        }

        string signedDate = signature.SignedAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (signature.Scope.Date != signedDate)
        {
            Refuse.WrongScopeDate(signature.Scope.Date, signedDate);
        }
    }

    private void CheckTime(RequestSignature signature)
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        DateTimeOffset oldest = now - (signature.Lifetime ?? Window);
        if (signature.SignedAt < oldest)
        {
            Refuse.Expired(Text(signature.SignedAt), Text(oldest));
        }

        if (signature.SignedAt > now + Window)
        {
            Refuse.NotYetCurrent(Text(signature.SignedAt), Text(now + Window));
        }
    }

    private void CheckSignature(RequestContent request, RequestSignature signature)
    {
        // Each name stands for a header's whole value in the text that is signed.
        if (signature.SignedHeaders.Distinct(StringComparer.OrdinalIgnoreCase).Count() != signature.SignedHeaders.Count)
        {
            Refuse.RepeatedHeader();
        }

        if (!signature.SignedHeaders.Contains("host"))
        {
            Refuse.HostNotSigned();
        }

        if (request.FindHeader(SignatureNames.ContentHash) is { } claimed && claimed != request.BodyHash)
        {
            Refuse.WrongBodyHash();
        }

        // In the order that the specification wants, whichever the client used.
        string[] signedHeaders = [.. signature.SignedHeaders.Order(StringComparer.Ordinal)];
        string canonical = CanonicalRequest.Create(request, signedHeaders, request.BodyHash);
        if (!IsSignatureOf(canonical, signature, signedHeaders)
            && !IsSignatureOf(CanonicalRequest.CreateAsAwssdkCore(request, signedHeaders, request.BodyHash), signature, signedHeaders))
        {
            Refuse.WrongSignature(keys.ExplainsSignatures ? CanonicalRequest.CreateToShow(request, signedHeaders, request.BodyHash) : null);
        }

        CheckSignedHeaders(request, signature);
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html: every x-amz-* header is signed, and what is signed is there.
    private static void CheckSignedHeaders(RequestContent request, RequestSignature signature)
    {
        var signed = new HashSet<string>(signature.SignedHeaders, StringComparer.Ordinal);
        foreach (string name in signed)
        {
            if (!request.Headers.ContainsKey(name))
            {
                Refuse.SignedButAbsent(name);
            }
        }

        foreach (string name in request.Headers.Keys)
        {
            if (name.StartsWith(SignatureNames.Prefix, StringComparison.OrdinalIgnoreCase) && !signed.Contains(name.ToLowerInvariant()))
            {
                Refuse.NotSigned(name.ToLowerInvariant());
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

    // In a time that tells nothing of where the two begin to differ.
    private static bool SameText(string one, string other)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Text(DateTimeOffset time)
        => time.ToString(SignatureReader.DateFormat, CultureInfo.InvariantCulture);
}
