using MedSocial.Text;

namespace MedSocial.Identity;

/// <summary>The other names under which sets of persons have the fields of <see cref="IdentityModel.People"/>, English and French.</summary>
internal static class PersonFieldNames
{
    /// <summary>The model's name for a column, or the column's own.</summary>
    internal static string Standard(string column) => string.Concat(Folding.Fold(column).Where(char.IsAsciiLetterOrDigit)) switch
    {
        "givenname" or "firstname" or "forename" or "fname" or "given" or "prenom" or "prenoms" => "given_name",
        "surname" or "lastname" or "familyname" or "lname" or "family" or "nom" or "nomdefamille" => "surname",
        "dateofbirth" or "dob" or "birthdate" or "birthday" or "datedenaissance" or "datenaissance" => "date_of_birth",
        "suburb" or "city" or "town" or "ville" or "commune" or "locality" => "suburb",
        "postcode" or "postalcode" or "zip" or "zipcode" or "codepostal" => "postcode",
        "address1" or "address" or "street" or "streetname" or "streetaddress" or "adresse" or "rue" => "address_1",
        "address2" => "address_2",
        "streetnumber" or "housenumber" or "numero" => "street_number",
        "state" or "province" or "county" or "departement" => "state",
        "phonenumber" or "phone" or "telephone" or "mobile" => "phone_number",
        "email" or "mail" or "emailaddress" or "courriel" => "email",
        "socsecid" or "ssn" or "nationalid" => "soc_sec_id",
        _ => column,
    };
}
