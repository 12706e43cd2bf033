using System.Buffers;
using System.Globalization;
using MedSocial.Catalog;

namespace MedSocial.Formats.Cards;

/// <summary>Writes a card for each practitioner.</summary>
internal sealed class VCardWriter(MedicalDirectory directory, ArrayBufferWriter<byte> output)
{
    private readonly VCardLine _line = new(output);

    internal IEnumerable<bool> Pieces()
    {
        foreach (var practitioner in directory.Practitioners)
            yield return TryWrite(practitioner);
    }

    internal bool TryWrite(Practitioner practitioner)
    {
        if (!PublicRecord.MayLeave(practitioner))
            return false;
        _line.Name("BEGIN").Raw("VCARD");
        _line.Name("VERSION").Raw("4.0");
        _line.Name("KIND").Raw("individual");
        _line.Name("UID").Parameter("VALUE", "text").Text(practitioner.Id.Value);
        WriteNames(practitioner);
        WriteWork(practitioner);
        WriteAccounts(practitioner);
        _line.Name("END").Raw("VCARD");
        return true;
    }

    private void WriteNames(Practitioner practitioner)
    {
        _line.Name("FN").Text(practitioner.DisplayName);
        if (practitioner.PublicName is { } name)
            _line.Name("N").Parts(name.Family, name.Given, null, name.Title, null);
        if (!practitioner.Aliases.IsEmpty)
            _line.Name("NICKNAME").List([.. practitioner.Aliases.Items.Select(alias => alias.Text)]);
        foreach (var language in practitioner.Languages)
        {
            if (language.Length <= 35 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                _line.Name("LANG").Raw(language);
        }
    }

    private void WriteWork(Practitioner practitioner)
    {
        if (practitioner.Profession is { } profession && Professions.Find(profession) is { } known)
            _line.Name("TITLE").Parameter("LANGUAGE", "fr").Text(known.LabelFr);
        foreach (var specialty in practitioner.Specialties)
        {
            if (Specialties.Find(specialty) is { } skill)
                _line.Name("ROLE").Parameter("LANGUAGE", "fr").Text(skill.ShortLabelFr);
        }
        foreach (var role in practitioner.Roles)
            _line.Name("ROLE").Text(role.Text);
        foreach (var place in practitioner.Places)
            WritePlace(place);
    }

    private void WritePlace(Place place)
    {
        if (place.Site is not null)
            _line.Name("ORG").Parameter("TYPE", "work").Parts(place.Site);
        if ((place.City ?? place.PostalCode ?? place.Region ?? place.Country ?? place.AsPrinted) is null && place.Coordinates is null)
            return;
        _line.Name("ADR").Parameter("TYPE", "work");
        if (place.Coordinates is { } point)
            _line.Parameter("GEO", string.Create(CultureInfo.InvariantCulture, $"geo:{point.Latitude:0.#######},{point.Longitude:0.#######}"));
        if (place.AsPrinted is not null)
            _line.Parameter("LABEL", place.AsPrinted);
        _line.Parts(null, null, null, place.City, place.Region, place.PostalCode, place.Country);
    }

    private void WriteAccounts(Practitioner practitioner)
    {
        foreach (var account in directory.AccountsOf(practitioner.Id))
        {
            if (account.ProfileUrl is not { } url || account.Status is AccountStatus.Closed or AccountStatus.Suspended)
                continue;
            if (account.Network == NetworkId.Blog)
                _line.Name("URL").Raw(url);
            else
                _line.Name("SOCIALPROFILE").Parameter("SERVICE-TYPE", directory.FindNetwork(account.Network)?.Name ?? account.Network.Value).Raw(url);
        }
    }
}
